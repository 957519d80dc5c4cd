# The report: what each reader sees in report.html, and the texts about detectors.

## Numbers, times and lists
report-number = { NUMBER($value, maximumFractionDigits: 3) }
report-below = < { NUMBER($value, maximumFractionDigits: 3) }
report-about = about { NUMBER($value, maximumFractionDigits: 3) }
report-less-than = less than { NUMBER($value, maximumFractionDigits: 3) }
report-percent = { NUMBER($value, maximumFractionDigits: 1) }%
report-percent-less = less than { NUMBER($value, maximumFractionDigits: 1) }%
report-seconds = { NUMBER($value, maximumFractionDigits: 1) } s
report-no-time = the same second
report-minutes = { NUMBER($value, maximumFractionDigits: 1) } min
report-hours = { NUMBER($value, maximumFractionDigits: 1) } h
report-days = { $value ->
    [1] 1 day
   *[other] { NUMBER($value, maximumFractionDigits: 1) } days
 }
report-years = { NUMBER($value, maximumFractionDigits: 1) } years
report-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
report-moment = { $day }, { $clock } UTC
report-cell-time = { $year }-{ $month }-{ $day } { $clock }
report-period = from { $first } to { $last }
report-list = { $start } and { $last }
report-times = { $value } times
report-quoted = “{ $text }”
report-unknown = not known
report-none = none

## The head of the page
report-skip = Skip to the answer
report-contents = Contents
report-kind = Report on coordinated behaviour
report-page-title = Is someone manipulating this debate? Report of { $day }
report-made = Made on { $moment }
report-run = Run { $run }
report-codes = Accounts and posts carry codes in place of their names. A quoted text can still tell who wrote it: think before you publish one.
report-names = This file shows the real names of accounts. It is personal data: keep it safe, and share it only with those who need it.
report-nav-answer = The answer
report-nav-groups = Why
report-nav-network = Network
report-nav-time = When and what
report-nav-tables = Tables
report-nav-method = Method and limits

## The answer
report-question = Is someone manipulating this debate, and how sure are we?
report-status-found = Accounts acting together were found
report-status-not-found = No coordination found in what could be tested
report-status-cannot-tell = We cannot tell
report-status-error = We cannot tell: the checks stopped on an error
report-answer-found = { $groups ->
    [one] We found one group of accounts that act together far more than chance allows: { $accounts } accounts of the { $all } examined ({ $share }).
   *[other] We found { $groups } groups of accounts that act together far more than chance allows: { $accounts } accounts of the { $all } examined ({ $share }).
 }
report-answer-untied = { $count ->
    [one] In one group, no two accounts meet often enough to be tied; the group as a whole does.
   *[other] In { $count } groups, no two accounts meet often enough to be tied; each group as a whole does.
 }
report-answer-sure = How sure: at most { $alpha } of the groups shown, and of the ties shown, are expected to be chance, as far as our model of chance holds (see “Method and limits”).
report-answer-judge = Whether this is manipulation is for people to judge. The data shows that accounts act together; it does not show why. First weigh the competing explanations given with each group.
report-answer-not-found = In these posts, nothing shows accounts acting together more than chance allows.
report-answer-pairs = { $pairs ->
    [one] One pair of accounts acts together more than chance allows, but no group of accounts does: see the table of ties.
   *[other] { $pairs } pairs of accounts act together more than chance allows, but no group of accounts stands as a whole: see the table of ties.
 }
report-answer-not-proof = This does not prove that nobody coordinates. It holds for the posts that were imported, and for these checks only: { $checks }.
report-power-seen = With this much data, a group of { $accounts } ordinary accounts is found when all of them { $did } within { $window } of each other, in as many different hours, while nobody else does. A group that does less may be missed.
report-power-blind = With this much data, a group of { $accounts } ordinary accounts could not be seen, whatever it did together.
report-answer-cannot-tell = These posts are too few, or lack what the checks need, to say anything. This is not the same as “nothing found”.
report-answer-error = No check could be completed, so nothing can be said. This is not the same as “nothing found”.
report-answer-untested = { $count ->
    [one] One check could not be made, for want of data: { $checks }.
   *[other] { $count } checks could not be made, for want of data: { $checks }.
 }
report-answer-failed = { $count ->
    [one] Caution: one check stopped on an error, so what it might have found is missing: { $checks }.
   *[other] Caution: { $count } checks stopped on an error, so what they might have found is missing: { $checks }.
 }
report-scope = { $posts ->
    [one] Examined: one post by { $accounts } account on { $platforms }, { $period }.
   *[other] Examined: { $posts } posts by { $accounts } accounts on { $platforms }, { $period }.
 }
report-scope-undated = Examined: { $posts } posts by { $accounts } accounts.
report-facts = Three facts
report-fact-largest = Largest group
report-fact-largest-value = { $group }: { $accounts } accounts
report-fact-largest-note = { $ties } of { $possible } possible ties between them are more than chance allows
report-fact-fastest = Fastest behaviour
report-fact-fastest-note = { $behaviour }: half of the ties have their posts this close together, or closer, on average
report-fact-closest = Closest in time
report-fact-closest-value = { $close } posts within { $window } of another
report-fact-closest-note = { $behaviour }, by another member of Group { $number }; chance gives { $expected }
report-fact-shared = Most shared
report-fact-shared-note = { $behaviour }: posted together by { $accounts } accounts of Group { $number }
report-next = What to do now
report-next-check = Check by hand the pairs of posts given for each group (ten at most). Each one names the file and the row where the post was read.
report-next-explain = Read the table of competing explanations of each group, and try to rule them out one by one. Ask someone who knows these accounts.
report-next-share = Show your conclusion to a colleague who may contradict you, then share it with the files that lie beside this report.
report-next-prudence = Do not accuse anyone in public on these figures alone.
report-next-cover = See whether the export covers the accounts and the days that worry you. If it does not, export more and run again.
report-next-untested = Read, under “Method and limits”, what could not be tested and why.
report-next-keep = Keep this report: it says what was tested, and how.
report-next-fields = Read, under “Method and limits”, which fields or how many posts are missing.
report-next-export = Export again, with those fields or over more days, then run again.
report-next-wait = Until then, conclude nothing: neither that someone coordinates, nor that nobody does.
report-next-error = Read the errors under “Method and limits”, and send them to the authors of Guetteur with the version shown there.

## Why: the groups
report-groups = Why we say so
report-groups-intro = The largest group comes first. A group is a set of accounts that, as a whole, are closer in time than chance allows when they do the same thing. A tie joins two of them that are so by themselves: some groups have many ties, some have none.
report-groups-empty = There is no group to show.
report-groups-more = { $rest ->
    [one] Shown in full: the { $shown } largest groups. The other one is in the table of groups and in findings.json.
   *[other] Shown in full: the { $shown } largest groups. The other { $rest } are in the table of groups and in findings.json.
 }
report-group = Group { $number }
report-group-title = { $accounts ->
    [one] Group { $number }: one account
   *[other] Group { $number }: { $accounts } accounts acting together
 }
report-group-ties = Ties between them
report-group-ties-value = { $ties } of { $possible } possible
report-group-untied = No two of these accounts meet often enough to be tied; the group as a whole does.
report-group-posts = Posts that take part
report-group-active = Active
report-group-id = Reference
report-behaviours = What they did together
report-behaviour-windows = within { $windows }, { $ties ->
    [0] no tie
    [one] one tie
   *[other] { $ties } ties
 }
report-behaviour-sentence = The two accounts most alike { $did } within { $window } of each other; chance allows { $expected }.
report-behaviour-occasions = The two accounts most alike { $did } within { $window } of each other; chance allows { $expected }. It happened on { $occasions ->
    [one] one occasion
   *[other] { $occasions } different occasions
 } (an hour counts once).
report-behaviour-ratio = Typically, a tied pair does so { $times } more than chance allows.
report-behaviour-ratio-none = Chance allows none of it.
report-behaviour-interval = (95% interval: between { $low } and { $high } times)
report-close-seen = The group as a whole: { $close ->
    [one] one post
   *[other] { $close } posts
 } within { $window } of another member’s.
report-close-expected = If each account shared the same things at other people’s times, { $expected } would be expected (usually { $low } to { $high }).
report-close-expected-none = If each account shared the same things at other people’s times, none would be expected.
report-close-never = In { $shuffles } trials it never came that close.
report-close-some = In { $shuffles } trials it came nearly that close, or closer, { $times ->
    [one] once
   *[other] { $times } times
 }.
report-close-hours = “As a whole”: what the group shares within one hour counts once, as one event may explain it. So these figures can be lower than the number of posts.
report-timeline = When they acted together
report-timeline-label = { $posts ->
    [one] One post that takes part
   *[other] { $posts } posts that take part
 }, { $period }. The busiest bar has { $peak }, { $length } from { $start }.
report-timeline-bar = One bar: { $length }. Highest: { $peak }.
report-timeline-empty = No dated post to draw.
report-shared = What they shared together
report-shared-more = { $rest ->
    [one] One more is not shown.
   *[other] { $rest } more are not shown.
 }
report-evidence = Pairs of posts to check by hand
report-evidence-intro = The clearest pairs. To check one, open the file at that row.
report-evidence-pair = { $gap } apart: { $what }
report-evidence-same-time = At the same second: { $what }
report-evidence-source = File { $file }, row { $row }
report-evidence-no-text = This export gives no text for this post.
report-explanations = Innocent explanations to rule out
report-hypotheses = Competing explanations
report-hypotheses-intro = Acting together is not manipulation. For each explanation, the clues measured in these data that speak for it and against it, compared with the other accounts of the debate. This is no verdict: no clue is proof, and they are not added up. Tick by hand what you have ruled out.
report-hypotheses-explanation = Explanation to rule out
report-hypotheses-for = Speaks for it
report-hypotheses-against = Speaks against it
report-hypotheses-neither = Neither, or not known
report-members = Members
report-members-more = { $rest ->
    [one] One more member is in accounts.csv.
   *[other] { $rest } more members are in accounts.csv.
 }
report-role-first = posts first
report-role-follower = follows
report-role-core = at the core
report-role-joined = with the group as a whole
report-role-member = member
report-roles = “Posts first” and “follows” say which post usually comes before the other; “at the core”, that the account is tied to most of the others; “with the group as a whole”, that it is tied to no single member, but close in time to the group taken together. They measure order and ties, not who leads.

## The network
report-network = The network
report-network-intro = A dot is an account; a line joins two accounts that act together more than chance allows. Accounts that are close in the picture share many ties; the axes mean nothing.
report-network-label = { $groups ->
    [one] Picture of the network: { $nodes } accounts and { $edges } ties, in one group.
   *[other] Picture of the network: { $nodes } accounts and { $edges } ties, in { $groups } groups.
 } The same facts are in the tables below.
report-network-alone = { $count ->
    [one] One dot has no line: an account that is close to its group as a whole, and tied to no single member.
   *[other] { $count } dots have no line: accounts that are close to their group as a whole, and tied to no single member.
 }
report-network-untied = A dot is an account. No line joins them, because no two accounts meet often enough to be tied: it is each group as a whole that acts together. Where the dots of a group lie means nothing.
report-network-all = All { $edges } tied pairs can be drawn.
report-network-cut = Drawn: { $drawn } of { $edges } tied pairs, the strongest between accounts of the groups. All are in ties.csv and in the graph files.
report-network-still = Still picture: the { $drawn } strongest ties.
report-network-none = There is nothing to draw.
report-network-webgl = This browser cannot draw the moving picture (WebGL is missing). A still picture is shown instead, and the tables below hold the same facts.
report-network-keys = Click the picture, or reach it with the Tab key, to move in it. Arrows move, + and − zoom, N and P go from account to account, Escape leaves.
report-network-group = Highlight a group
report-network-every = All groups
report-network-find = Find an account
report-network-find-go = Find
report-network-not-found = No account in the picture has this name.
report-network-zoom-in = Zoom in
report-network-zoom-out = Zoom out
report-network-reset = See all
report-network-details = Selected account
report-network-nothing = Nothing is selected.
report-network-drawn = Ties drawn
report-network-closest = Most things in common with
report-network-progress = Ties drawn so far
report-network-other = Other groups
report-network-outside = Outside of any group
report-legend = Colours

## When and what
report-time = When, and what
report-time-intro = Posts by which the groups acted together: all at once, then group by group on the same dates.
report-time-empty = Nothing was found, so there is nothing to draw.
report-time-all = All groups
report-time-each = Each group on the same dates
report-objects = What was shared most
report-objects-empty = Nothing was found shared together.

## Tables
report-tables = Tables
report-tables-intro = Everything in the pictures, in words and figures. The complete tables are the files beside this report.
report-table-groups = Groups
report-table-accounts = Accounts
report-table-ties = Ties
report-table-cut = Shown: the first { $shown } of { $all }. The rest is in { $file }.
report-table-empty = Nothing to show.
report-table-filter = Filter the rows
report-table-sorted = Sorted by
report-table-up = rising
report-table-down = falling
report-table-rows = Rows shown
report-table-scroll = Table that scrolls sideways: { $title }
report-col-group = Group
report-col-account = Account
report-col-account-a = Account
report-col-account-b = Other account
report-col-accounts = Accounts
report-col-behaviour = Behaviour
report-col-behaviours = Behaviours
report-col-ties = Ties
report-col-posts = Posts
report-col-coordinated = Taking part
report-col-role = Order and place
report-col-platform = Platform
report-col-first = First (UTC)
report-col-last = Last (UTC)
report-col-object = What was shared
report-col-shares = Times, together
report-col-all-shares = Times, by anyone
report-col-in-common = In common
report-col-occasions = Occasions (an hour counts once)
report-col-expected = Allowed by chance
report-col-window = Within
report-col-gap = Average gap
report-col-q = Risk of luck (q)
report-col-reference = Reference

## Method and limits
report-method = Method and limits
report-method-how = How it works
report-method-how-chance = Accounts act together when they do the same thing (the same link, text, hashtag…) within a few seconds, minutes or hours of each other. This happens by chance too: on a busy day, everybody shares the same news. So Guetteur works out how often it would happen if nobody took any notice of the others. It looks at groups as a whole, and at pairs of accounts.
report-method-how-sharing = Groups as a whole. Accounts that share the same rare things are put together, whenever they shared them: at this stage, nobody has looked at how close in time they are. Only then is that put to the test.
report-method-how-trials = The test is a draw. Each account keeps what it shared, but the times are drawn by lot, a thousand times or more: among the times at which other people shared the same thing; or, for a thing that only the group shared, among the delays with which other things spread (for these, a second draw, with delays that do not come from this debate, must agree). Hours at which an account hardly ever posts are avoided. A group is shown if next to no draw comes near it (a draw counts against it from four fifths as close as the group really was), and if it met in three different hours at least.
report-method-how-alone = Each account of the group must pass the same test alone; those that do not are left out.
report-method-how-pairs = Pairs. Two questions are asked of each pair of accounts. Do they share together more than their activity explains? And, of what both shared, are they closer in time than others who shared it? Where the answer is yes, twice, and clearly, the pair is tied. Accounts tied to one another make a group too if, taken as a whole, they pass the draw. In all of this, what falls within the same hour counts once, since one event may explain it.
report-method-how-luck = As many groups and pairs are looked at, some would pass by luck. The bar is set so that at most { $alpha } of the groups shown, { $alpha } of the accounts tested alone, and { $alpha } of the ties shown are expected to be luck (false discovery rate, Benjamini–Hochberg).
report-method-how-luck-plain = As many groups and pairs are looked at, some would pass by luck. The bar is set to bound their share among all that is shown (false discovery rate, Benjamini–Hochberg).
report-method-how-joined = Last, an account that acts with a group often, though with no single member often enough, is added to it.
report-method-limits = What this cannot tell
report-limit-intent = Why accounts act together. Fans, newsrooms, party staff and activists coordinate openly and rightly.
report-limit-actor = Who is behind an account. Guetteur names nobody.
report-limit-slow = Coordination that keeps no common rhythm, or shares nothing: it leaves no trace of this kind.
report-limit-sample = What the export left out. Deleted posts and those outside the query were not seen.
report-limit-effect = Whether anybody was influenced.
report-method-power = How small an operation would have been missed
report-method-power-intro = A group of ordinary accounts is found when all of them share at least so many things that nobody else shares, each time within this time of each other, and each in another hour. A group that does less may be missed. “No number would do” where so many accounts are about as close by chance.
report-method-power-size = Accounts in the group
report-method-power-objects = Things needed
report-method-power-none = no number would do
report-method-checks = Checks made
report-outcome-found = Found
report-outcome-not-found = Nothing found
report-outcome-not-applicable = Not applicable
report-outcome-not-enough-data = Not enough data
report-outcome-error = Stopped on an error
report-method-check-traces = Acts compared
report-method-check-question = Looks for
report-method-check-limits = Cannot tell
report-method-windows = Times within which acts were compared
report-method-windows-intro = In very dense moments (thousands of posts about one thing within seconds), not every pair of posts is compared, to keep the cost bounded. The posts left out in this way are counted here.
report-method-window-met = Pairs of posts met
report-method-window-counted = Pairs compared
report-method-window-dense = Posts left out (too dense)
report-method-window-tests = Pairs of accounts tested
report-method-window-candidates = Past the first filter
report-method-parameters = Settings used
report-method-parameter = Setting
report-method-value = Value
report-method-meaning = Meaning
report-method-files = Files read
report-method-files-none = No file was read.
report-method-file = File
report-method-format = Format
report-method-digest = Digest (SHA-256)
report-method-lost = Rows not read
report-method-issues = Remarks
report-method-unknown = Fields not known
report-method-conflicts = { $count ->
    [one] One post was read twice with another author or another time; the first row read was kept.
   *[other] { $count } posts were read twice with another author or another time; the first row read was kept.
 }
report-method-again = To get the same result again
report-method-again-intro = With the same files, the same settings and the same version, the result is the same to the last byte.
report-method-version = Guetteur version
report-method-run = Run
report-method-engine = Engine
report-method-links = Links are not clickable, on purpose: to open one may tell its owner that you are looking.
report-method-findings = Digest of findings.json
report-foot = Made by Guetteur { $version }, free software under the Apache 2.0 licence. Times are in UTC.

## Names of accounts
report-account = Account { $code }

## Detectors: title, for everyone, limits, and what two accounts did
detector-co-share-url = Same link
detector-co-share-url-plain = Accounts that post the same link almost at the same time, again and again.
detector-co-share-url-limits = Cannot tell a page shared by order from one that many people found good at the same moment, such as breaking news.
detector-co-share-url-did = { $count ->
    [one] posted the same link
   *[other] posted { $count } of the same links
 }
detector-co-share-domain = Same site
detector-co-share-domain-plain = Accounts that post links to the same site almost at the same time, again and again.
detector-co-share-domain-limits = Weak for large sites, which everybody links to; look first at little-known ones.
detector-co-share-domain-did = { $count ->
    [one] linked to the same site
   *[other] linked to { $count } of the same sites
 }
detector-co-reshare = Same post passed on
detector-co-reshare-plain = Accounts that pass on the same posts almost at the same time, again and again.
detector-co-reshare-limits = Fans of one account, with notifications turned on, do this too.
detector-co-reshare-did = { $count ->
    [one] passed on the same post
   *[other] passed on { $count } of the same posts
 }
detector-co-hashtag = Same hashtag
detector-co-hashtag-plain = Accounts that use the same hashtags almost at the same time, again and again.
detector-co-hashtag-limits = A television debate or a match makes thousands of people use the same hashtag at once.
detector-co-hashtag-did = { $count ->
    [one] used the same hashtag
   *[other] used { $count } of the same hashtags
 }
detector-co-hashtag-sequence = Same hashtags in the same order
detector-co-hashtag-sequence-plain = Accounts that write the same hashtags in the same order, as if from one template.
detector-co-hashtag-sequence-limits = A sharing button or a campaign's template, copied openly, gives the same sequence.
detector-co-hashtag-sequence-did = { $count ->
    [one] wrote the same sequence of hashtags
   *[other] wrote { $count } of the same sequences of hashtags
 }
detector-co-reply = Replies to the same target
detector-co-reply-plain = Accounts that reply to the same posts almost at the same time, again and again.
detector-co-reply-limits = A post that goes viral draws many replies from people who do not know one another.
detector-co-reply-did = { $count ->
    [one] replied to the same target
   *[other] replied to { $count } of the same targets
 }
detector-co-mention = Same account named
detector-co-mention-plain = Accounts that name the same accounts almost at the same time, again and again.
detector-co-mention-limits = Members of one conversation name one another by default on some platforms.
detector-co-mention-did = { $count ->
    [one] named the same account
   *[other] named { $count } of the same accounts
 }
detector-co-media = Same image or video
detector-co-media-plain = Accounts that post the same images or videos almost at the same time, again and again.
detector-co-media-limits = Finds only files with the same key or hash in the export; an image saved anew or changed escapes it, unless the hash is made for that.
detector-co-media-did = { $count ->
    [one] posted the same image or video
   *[other] posted { $count } of the same images or videos
 }
detector-co-text = Same text
detector-co-text-plain = Accounts that post the same words almost at the same time, again and again.
detector-co-text-limits = Quotations, slogans, prayers and headlines copied by a sharing button are the same text too.
detector-co-text-did = { $count ->
    [one] posted the same text
   *[other] posted { $count } of the same texts
 }
detector-co-share-object = Same thing shared
detector-co-share-object-plain = Accounts that share the same things almost at the same time, again and again; the export does not say what kind of things.
detector-co-share-object-limits = Without knowing what is shared, one cannot judge how ordinary it is to share it.
detector-co-share-object-did = { $count ->
    [one] shared the same thing
   *[other] shared { $count } of the same things
 }

## Innocent explanations to rule out
explain-fans = Fans or followers of one account, who react as soon as it posts. Do they all follow the same account, and say so?
explain-newsroom = Accounts of one newsroom or media group, which publish the same articles. Do they carry its name?
explain-party-staff = Staff or local branches of a party or of a candidate, who pass on its messages openly. Do their profiles say so?
explain-activists = Activists who agreed openly to post together (a call to action, a petition, a protest). Can the call be found in public?
explain-scheduling-tool = A tool that posts at set times, on the hour for example. Do their other posts fall on the same minutes?
explain-same-owner = One person or organisation with several accounts, declared as such. Do the profiles point to one another?
explain-automation-disclosed = Automatic accounts that say what they are (weather, news feeds, alerts). Do their profiles say so?
explain-event = One live event (a debate, results, an attack) to which everybody reacts at once. What happened at that moment?
explain-operation = Accounts that hide that they act together. Is there no open sign of what ties them, and has every other explanation been ruled out?

## Why a check found nothing
reason-field-absent = The files lack what this check needs: { $fields }.
reason-too-few = Too little to compare: { $traces ->
    [one] one act
   *[other] { $traces } acts
 } by { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
 }. This check needs at least { $min_traces } acts by { $min_accounts } accounts.
reason-no-tie = No pair of accounts goes far enough beyond chance (false discovery rate held at { $alpha }).
reason-failed = The check stopped on an error: { $error }.

## Platforms, as people write them
report-platform-x = X
report-platform-twitter = Twitter
report-platform-telegram = Telegram
report-platform-facebook = Facebook
report-platform-instagram = Instagram
report-platform-tiktok = TikTok
report-platform-youtube = YouTube
report-platform-bluesky = Bluesky
report-platform-mastodon = Mastodon
report-platform-reddit = Reddit
report-platform-threads = Threads
report-platform-vk = VK
report-platform-unknown = a platform that the export does not name

## Settings: values and meanings
report-value-default = each check’s own
report-value-none = none
parameter-alpha = Expected share of chance among the groups shown, and among the ties shown.
parameter-density = A post links to nobody if its object had more posts than this in the window before it; keeps the cost bounded.
parameter-fewest = Fewest different things that two accounts must share to be tied.
parameter-smallest = Fewest accounts in a group.
parameter-min-traces = Fewest acts for a check to be made.
parameter-min-accounts = Fewest accounts for a check to be made.
parameter-windows = Seconds within which two acts count as together.

## What checks need, in words
report-field-account-id = accounts
report-field-text = texts
report-field-links = links
report-field-domains = sites linked to
report-field-hashtags = hashtags
report-field-mentions = accounts named
report-field-media = images and videos
report-field-objects = things shared
report-field-reposted-id = posts passed on
report-field-is-repost = marks of what is passed on
report-field-reply-to-id = posts replied to
