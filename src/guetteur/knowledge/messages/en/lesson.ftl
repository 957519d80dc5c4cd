# Prebunking lessons: the command and the words of the page.

help-lesson = Write a page that teaches to recognise the techniques of a case, or those that you name: two minutes of reading each, then items to practise on, as many true as misleading, with an answer to each. It works without a script, fits on a phone and prints.
help-lesson-short = A page to learn the tricks, and to practise.
help-lesson-example = guetteur lesson build --technique T0084.001 -o lessons
help-lesson-build = Write the page of lessons on the techniques of a case, or on those that you name.
help-lesson-build-short = Write the page of lessons.
help-lesson-build-example = guetteur lesson build --technique T0084.001 -o lessons
help-lesson-list = List the lessons that there are, with their techniques.
help-lesson-list-short = List the lessons.
help-lesson-list-example = guetteur lesson list
help-option-lesson-technique = A DISARM technique, or the name of a lesson; may be repeated.
help-option-folder-lesson = The folder to write the page in.

say-lesson-wrote = Wrote { $file }
say-lesson-line = { $name }: { $title } ({ $techniques })
say-lesson-unreviewed = { $count ->
    [one] To look at: this lesson was not yet reviewed by two people, and the page says so: { $found }
   *[other] To look at: { $count } lessons were not yet reviewed by two people, and the page says so: { $found }
 }
say-lesson-without = To look at: there is no lesson on { $found }.

error-lesson = There is no lesson on “{ $found }”. There are: { $known }.
error-lesson-case = { $case } has no technique that there is a lesson on (it has: { $found }). Add one with guetteur case technique, or name a lesson with --technique.
error-lesson-which = Give a workspace and a case, or one or more --technique: one of the two.

lesson-kind = Lesson
lesson-title = Tricks, and how to see through them
lesson-lead = { $minutes } minutes to read, then { $count } short items. Half of them can be trusted, half are misleading. Both matter: to doubt all is no better than to trust all.
lesson-local = What you answer stays on this page. Nothing is stored, nothing is sent.
lesson-unreviewed = { $count ->
    [one] This lesson was not yet reviewed by two people.
   *[other] { $count } of these lessons were not yet reviewed by two people.
 }
lesson-how = How the trick works
lesson-example = An example
lesson-invented = The places and people are invented. No side is meant.
lesson-cues = What to look at
lesson-try = Your turn
lesson-try-how = Would you trust it? Choose first, then read why.
lesson-true = Can be trusted
lesson-misleading = Misleading
lesson-show = Answer to number { $number }
lesson-is-true = It can be trusted.
lesson-is-misleading = It is misleading.
lesson-source = Source: { $title }
lesson-score = How did it go?
lesson-count = Count yourself: how many of the { $each } misleading items did you call misleading? And how many of the { $each } true ones?
lesson-table = Your score: columns are misleading items that you caught, rows are true items that you called misleading. The first figure tells how well you tell them apart, the one in brackets which way you lean.
lesson-table-head = True items called misleading
lesson-meaning = The first figure (d′) is 0 for guessing, and grows the better you tell the two apart. The second (c) is below 0 if you doubt too much, and above 0 if you trust too much. Best is a high first figure, and a second one near 0.
lesson-few = With { $count } items, one answer more or less changes a lot. Take it as a hint.
lesson-again = Come back in a week and in a month: a short reminder keeps it fresh.
lesson-answers = Answers
lesson-research = What research says
lesson-research-lead = Studies do not all agree. Some find that such exercises help; some find that they only make people doubt more. So there are as many true items as misleading ones here, and the score shows both sides.
lesson-techniques = Techniques:
lesson-made = Made with Guetteur { $version }. This page does not track you and loads nothing.
lesson-js-right = Yes.
lesson-js-wrong = Not this time.
lesson-js-misleading = Misleading
lesson-js-true = Can be trusted
lesson-js-left = Items left: #.
lesson-js-done = You caught #hits misleading items, and called #alarms true ones misleading. Telling apart (d′): #d. Leaning (c): #c.
lesson-js-wary = You lean to doubt: true things deserve trust too.
lesson-js-even = You lean to neither side.
lesson-js-trusting = You lean to trust: take one more look before you share.
