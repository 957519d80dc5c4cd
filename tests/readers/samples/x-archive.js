window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1500000000000000001"
          ]
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [
          {
            "text": "Valmont",
            "indices": [
              "5",
              "13"
            ]
          }
        ],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/abc",
            "expanded_url": "https://example.org/a"
          }
        ]
      },
      "display_text_range": [
        "0",
        "40"
      ],
      "favorite_count": "2",
      "id_str": "1500000000000000001",
      "truncated": false,
      "retweet_count": "1",
      "id": "1500000000000000001",
      "created_at": "Sat Mar 05 06:53:41 +0000 2022",
      "favorited": false,
      "full_text": "Lire #Valmont https://t.co/abc",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Guet",
            "screen_name": "Guet_Deux",
            "id_str": "1002"
          }
        ],
        "urls": []
      },
      "favorite_count": "0",
      "id_str": "1500000000000000002",
      "retweet_count": "0",
      "id": "1500000000000000002",
      "created_at": "Sat Mar 05 06:54:00 +0000 2022",
      "full_text": "RT @Guet_Deux: Vu",
      "lang": "fr"
    }
  }
]
