# The clues that tell the competing explanations of a group apart: what was measured.

clue-line = { $clue }: { $value } (others: { $others })
clue-line-alone = { $clue }: { $value }
clue-unknown = { $count ->
    [one] one clue not known
   *[other] { $count } clues not known
 }
clue-unknown-list = Not known, because the exports do not tell or tell too little: { $clues }.

clue-originals = posts of their own, not passed on
clue-coordinated = posts that take part, out of all their posts
clue-hours = hours of the day in use (24: round the clock)
clue-weekdays = posts from Monday to Friday
clue-exact-second = posts exactly on the minute
clue-quarter-hour = posts on the quarter hours
clue-gaps = unevenness of the time between posts (0: like a clock; 1: at random)
clue-same-app = posts sent with one same application
clue-age = age of the accounts when they first act together (half are older)
clue-creation-burst = accounts created in one same week
clue-profile-word = profiles that share one uncommon word, handle or address
clue-names-member = profiles that name another member
clue-says-automatic = profiles that say the account is automatic
clue-one-site = links that go to one same site
clue-own-site = profiles that bear the address of the site they link to most
clue-behaviours = kinds of behaviour that tie them
clue-busiest-hour = posts that take part, within one same hour
clue-crowd = how busy the rest of the debate is when they act (1: as usual)
clue-one-target = reposts, mentions and replies aimed at one same account
clue-among-members = reposts, mentions and replies aimed at members
clue-followers = followers of an account (half have more)
clue-platforms = platforms they are on
