"""The same people as GapReport values: much shown, some, nothing yet, and an attack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.render.people import HOSTILE
from trainready.model.field import Resource
from trainready.model.readiness import State
from trainready.model.report import (
    GapReport,
    Highlight,
    LineKind,
    MarkedEntry,
    MarkedLine,
    Quote,
    ReportItem,
    RoleRow,
    SecondLook,
    Story,
    UnpaidWork,
)
from trainready.taxonomy.field import load_field
from trainready.taxonomy.load import load_skill_map


def quote(text: str, place: str, context: str, *words: str, **more: str) -> Quote:
    spans = tuple((text.index(w), text.index(w) + len(w)) for w in words)
    return Quote(
        text, more.get("source", "on your resume"), place, context, spans, more.get("limit", "")
    )


_RECONCILED = quote(
    "Reconciled 14 supplier accounts monthly against bank and delivery records, and traced each "
    "difference to its document",
    "page 1, line 22",
    "Bookkeeper, Hartwell & Sons Ltd",
    "Reconciled",
    "traced each difference to its document",
)
_NOTE = quote(
    "Wrote a short note with the reason for every correction, used by two auditors",
    "page 1, line 23",
    "Bookkeeper, Hartwell & Sons Ltd",
    "Wrote",
    "the reason for every correction",
)
_CODED = quote(
    "Coded some 300 invoices a week by a 40-page chart of accounts",
    "page 1, line 29",
    "Accounts assistant, Northgate Catering",
    "Coded",
    "by a 40-page chart of accounts",
)
_FOUND = quote(
    "Found a double-billed freight line that had run for two years (£11,400)",
    "page 2, line 3",
    "Purchase ledger clerk, Brayford Tools",
    "Found a double-billed",
)
_VAT = quote(
    "Prepared VAT returns each quarter for six years, none late",
    "page 1, line 24",
    "Bookkeeper, Hartwell & Sons Ltd",
    "each quarter for six years, none late",
)


def item(
    title: str,
    state: State,
    levels: tuple[int, int],
    anchors: tuple[str, str],
    quotes: tuple[Quote, ...] = (),
    *,
    question: str = "",
    lift: str = "",
    learn: str = "",
    weak: tuple[Quote, ...] = (),
) -> ReportItem:
    labels = {
        State.SHOWN: "shown",
        State.PARTLY: "partly shown",
        State.TO_CONFIRM: "to confirm",
        State.NOT_SHOWN: "not shown yet",
        State.MISSING: "you said not yet",
    }
    return ReportItem(
        title.lower().replace(" ", "_"),
        title,
        state,
        labels[state],
        *levels,
        *anchors,
        quotes,
        weak,
        question,
        lift,
        learn,
    )


FIELD = replace(
    load_field(load_skill_map().roles),
    resource=(
        Resource("A guide", "https://example.com/guide", "Read it.", "CC BY 4.0", date(2026, 1, 2)),
    ),
)

_OTHER_ROLES = (
    RoleRow(
        "fact_checker",
        "Fact-checking and grounding",
        "Check what an AI system says against sources that can be trusted.",
        4,
        7,
        False,
    ),
    RoleRow(
        "annotator",
        "Data annotation and taxonomy",
        "Sort and label texts, pictures or sounds by a written scheme.",
        4,
        7,
        False,
    ),
    RoleRow(
        "subject_expert",
        "Subject-matter expert",
        "Write and judge answers in a subject that you hold a degree, licence or job in.",
        3,
        8,
        False,
    ),
    RoleRow(
        "ai_auditor",
        "AI auditor",
        "Test and document whether an AI system keeps to law, policy and fairness.",
        2,
        8,
        True,
    ),
)


def bookkeeper_report() -> GapReport:
    """Five of eight, each kind of state, lines that do not count, notes."""
    return GapReport(
        name="Dana Okafor",
        role=RoleRow(
            "response_evaluator",
            "Response evaluation and ranking",
            "Read two or more answers of an AI system, decide which is better by written "
            "guidelines, and say why.",
            5,
            8,
            False,
        ),
        chosen=False,
        highlights=(
            Highlight(
                _RECONCILED,
                "Fact-checking and source verification",
                "Much of the work is tracing a claim back to the paper that proves it.",
            ),
            Highlight(
                _NOTE,
                "Explaining and giving reasons",
                "Every rating needs a short reason that someone else can check.",
            ),
            Highlight(
                _CODED,
                "Applying written guidelines and standards",
                "Guidelines run to dozens of pages, and raters keep to them all day.",
            ),
        ),
        core=(
            item(
                "Evaluating and ranking quality",
                State.NOT_SHOWN,
                (0, 3),
                ("", "Rates many items consistently on several criteria and separates severity"),
                question="Have you ever compared offers, applications or pieces of work on several "
                "points and said which was best? How many, and by what points?",
                lift="Write down one comparison with the number of items and the points you used.",
            ),
            item(
                "Explaining and giving reasons",
                State.SHOWN,
                (3, 3),
                (
                    "Writes a short, specific rationale that cites evidence and rule",
                    "Writes a short, specific rationale that cites evidence and rule",
                ),
                (_NOTE,),
                lift="Say whether one of your notes was reused as an example for others.",
            ),
            item(
                "Applying written guidelines and standards",
                State.SHOWN,
                (2, 2),
                (
                    "Follows multi-page written rules with few reminders",
                    "Follows multi-page written rules with few reminders",
                ),
                (_CODED,),
                lift="Name a case that the chart of accounts did not foresee, and what you did.",
            ),
            item(
                "Attention to detail",
                State.SHOWN,
                (3, 2),
                (
                    "Finds subtle errors in the work of others",
                    "Own work is nearly error-free",
                ),
                (_FOUND, _RECONCILED),
                lift="Tell of a check that you set up so that the same slip could not return.",
            ),
            item(
                "Clear writing",
                State.PARTLY,
                (1, 2),
                (
                    "Writes clear short messages",
                    "Writes structured paragraphs with correct grammar",
                ),
                (
                    quote(
                        "Answered supplier queries by e-mail, about 20 a day",
                        "page 1, line 30",
                        "Accounts assistant, Northgate Catering",
                        "Answered supplier queries by e-mail",
                    ),
                ),
                question="Have you written a procedure, a report or a longer letter that others "
                "used?",
                lift="Add one text of at least a page, who read it, and what it changed.",
            ),
            item(
                "Analytical reasoning",
                State.SHOWN,
                (2, 2),
                ("Breaks a problem into parts", "Breaks a problem into parts"),
                (_RECONCILED,),
            ),
            item(
                "Understanding tone and context",
                State.TO_CONFIRM,
                (0, 2),
                ("", "Notices tone, politeness and intent"),
                question="When a supplier wrote angrily, how did you find out what they really "
                "wanted? One case is enough.",
                weak=(
                    quote(
                        "Good with people from many backgrounds",
                        "page 2, line 14",
                        "",
                        "Good with people",
                    ),
                ),
            ),
            item(
                "Fact-checking and source verification",
                State.SHOWN,
                (3, 2),
                (
                    "Traces claims to primary sources, weighs conflicting sources, records the "
                    "citation",
                    "Checks names, numbers and dates against a source without being told",
                ),
                (_RECONCILED,),
                lift="Name an error that you found and that others had passed over.",
            ),
        ),
        habits=(
            item("Planning and organising", State.SHOWN, (2, 2), ("", ""), (_VAT,)),
            item("Several tasks at once", State.NOT_SHOWN, (0, 2), ("", "")),
            item("Working dependably on your own", State.SHOWN, (3, 2), ("", ""), (_VAT,)),
            item("Discretion and honesty", State.TO_CONFIRM, (0, 2), ("", "")),
        ),
        helpful=(
            item("Research and information gathering", State.NOT_SHOWN, (0, 0), ("", "")),
            item("Using AI assistants critically", State.NOT_SHOWN, (0, 0), ("", "")),
            item(
                "Teaching and giving feedback",
                State.SHOWN,
                (2, 0),
                ("Explains step by step, checks understanding", ""),
                (
                    quote(
                        "Trained two new colleagues in the posting rules over four months",
                        "page 1, line 25",
                        "Bookkeeper, Hartwell & Sons Ltd",
                        "Trained two new colleagues",
                    ),
                ),
            ),
        ),
        domain="Finance and accounting",
        domain_quotes=(
            quote(
                "AAT Level 3 Diploma in Accounting",
                "page 2, line 8",
                "Lincoln College",
                "Diploma in Accounting",
            ),
        ),
        needs_domain=False,
        questions=(
            "Have you ever compared offers, applications or pieces of work on several points and "
            "said which was best?",
            "When a supplier wrote angrily, how did you find out what they really wanted?",
            "Have you written a procedure, a report or a longer letter that others used?",
        ),
        next_steps=(
            "Write down one comparison that you made: how many items, by which points, and how "
            "it ended.",
            "Add one text of a page or more that others used, such as a procedure.",
            "Ask an AI assistant ten questions about VAT and note each answer that is wrong, with "
            "the source that proves it.",
        ),
        eligibility=(
            "I may work in the country that the listing names.",
            "I can pass a test in the language of the listing.",
            "I have a computer with a camera and a quiet room for an interview.",
            "I can work as self-employed and file my own taxes.",
        ),
        other_roles=_OTHER_ROLES,
        not_counted=(
            (
                quote(
                    "I would like to learn how language models are trained",
                    "page 2, line 16",
                    "",
                    "would like to learn",
                ),
                "This is a wish, not something you did. Write it down again once you have begun.",
            ),
            (
                quote(
                    "Supported the team that rated new suppliers",
                    "page 1, line 33",
                    "Accounts assistant, Northgate Catering",
                    "the team that rated",
                ),
                "The rating was done by the team. If you rated some yourself, say which.",
            ),
        ),
        notes=(
            "Page 1 has two columns; we read the left one first.",
            "The job at Mill Lane Books has no months. With them, it may count for longer.",
        ),
        source="dana-okafor.pdf",
    )


def returner_report() -> GapReport:
    """A subject role with none held, household lines with their limit, a role chosen."""
    letters = quote(
        "Wrote 11 appeal letters to an insurer, each with dates and document numbers",
        "answer 3",
        "",
        "Wrote 11 appeal letters",
        source="you told us",
        limit="Work for your own household counts up to level 3 here.",
    )
    meals = quote(
        "Planned meals for six people, one of them with a coeliac diet, for about 7 years",
        "answer 5",
        "",
        "Planned meals for six people",
        source="you estimate",
        limit="Work for your own household counts up to level 2 here.",
    )
    books = quote(
        "Kept the accounts of the association for four years: 36 monthly reports, none late",
        "line 9",
        "Treasurer, Elmwood Parents' Association",
        "Kept the accounts",
        "36 monthly reports, none late",
    )
    return GapReport(
        name="Priya Raman",
        role=RoleRow(
            "subject_expert",
            "Subject-matter expert",
            "Write and judge answers in a subject that you hold a degree, licence or job in.",
            1,
            4,
            False,
        ),
        chosen=True,
        highlights=(
            Highlight(
                books,
                "Recordkeeping",
                "Records that others rely on are the backbone of careful annotation.",
            ),
            Highlight(letters, "Clear writing", "A clear reason in writing is half of the work."),
        ),
        core=(
            item(
                "Clear writing",
                State.SHOWN,
                (2, 2),
                (
                    "Writes structured paragraphs with correct grammar",
                    "Writes structured paragraphs with correct grammar",
                ),
                (letters,),
            ),
            item(
                "Research and information gathering",
                State.MISSING,
                (0, 2),
                ("", "Finds several sources and notes where each came from"),
                learn="Pick a question, find three sources and note where each is from.",
            ),
            item(
                "Analytical reasoning",
                State.NOT_SHOWN,
                (0, 3),
                ("", "Finds logical flaws in multi-step arguments or data"),
                question="Was there a bill, rule or plan that did not add up? How did you show it?",
            ),
        ),
        habits=(
            item("Planning and organising", State.PARTLY, (1, 2), ("", ""), (meals,)),
            item("Working dependably on your own", State.SHOWN, (3, 2), ("", ""), (books,)),
        ),
        helpful=(),
        domain="",
        domain_quotes=(),
        needs_domain=True,
        questions=(),
        next_steps=("Name a subject of your degree that you still know well.",),
        eligibility=("I may work in the country that the listing names.",),
        other_roles=_OTHER_ROLES[:2],
        not_counted=(),
        notes=(),
        source="answers.toml",
        input=(
            MarkedEntry(
                "Treasurer, Elmwood Parents' Association",
                (
                    MarkedLine(
                        "Kept the accounts every month",
                        ((0, 4), (9, 17)),
                        ("Records",),
                        1,
                        LineKind.COUNTED,
                    ),
                    MarkedLine("Sold cakes at the fair"),
                    MarkedLine("Helped at the door", ((0, 6),), ("Tone",), kind=LineKind.NOTICED),
                    MarkedLine("I would like to sing", reason="It is a wish."),
                ),
            ),
            MarkedEntry("Languages", (MarkedLine("Tamil", kind=LineKind.FACT),)),
            MarkedEntry("What you told us", (MarkedLine("Kept the books"),), told=True),
        ),
        unpaid=(
            UnpaidWork("Running an office", "What you kept, for how long", "a job title", (books,)),
        ),
        changed=("Records: your lines now show level 2.",),
        stories=(
            Story(
                ("Treasurer", "Elmwood Parents' Association", "every month"),
                "Kept the accounts and matched the receipts to the bank statement",
                "The checker signed the books off all four years",
                "since Sep 2019",
            ),
            Story((), "Helped three children with homework", "All three now ask for help later"),
        ),
        second_looks=(
            SecondLook(
                "Household CEO: kept the budget", "Household CEO", "Why.", "Kept the budget"
            ),
            SecondLook("Household CEO", "Household CEO", "Why.", "", own="Kept the books for six"),
        ),
        breaks=("From June 2017 until today your resume names no job.",),
    )


def newcomer_report() -> GapReport:
    """Nothing shown yet: the report must stay kind."""
    return GapReport(
        name="Maria-Magdalena von Hohenstein-Papadopoulou Fernández de Córdoba",
        role=replace(_OTHER_ROLES[1], shown=0, total=1),
        chosen=False,
        highlights=(),
        core=(
            item(
                "Labelling, categorising and taxonomy",
                State.NOT_SHOWN,
                (0, 3),
                (
                    "",
                    "Labels ambiguous items consistently; says what the scheme leaves open",
                ),
                question="Have you sorted many things by a written scheme?",
            ),
        ),
        habits=(),
        helpful=(),
        domain="",
        domain_quotes=(),
        needs_domain=False,
        questions=("Have you sorted many things by a written scheme?",),
        next_steps=(),
        eligibility=(),
        other_roles=(),
        not_counted=(),
        notes=(),
        source="resume.docx",
    )


def beginner_report() -> GapReport:
    """One skill in part, one habit unsure: the closest role is a thin fit."""
    full = returner_report()
    first, _, last = full.core
    part = replace(first, state=State.PARTLY, reached=1, basis="Your line hints at it.")
    return replace(
        full,
        role=replace(full.role, shown=0, total=2),
        chosen=False,
        thin=True,
        core=(part, last),
        highlights=(
            Highlight(full.highlights[1].quote, "A craft", "It helps."),
            Highlight(full.highlights[0].quote, full.habits[0].title, "It is asked for."),
        ),
        needs_domain=False,
        questions=(last.question,),
        next_steps=(f"Answer this: {last.question}",),
        other_roles=(replace(_OTHER_ROLES[0], shown=0),),
    )


def attacker_report() -> GapReport:
    """Every field is hostile."""
    script, read, jinja, signs, number, bidi, emoji, control, _, long = HOSTILE
    lines = tuple(
        Quote(text, script, jinja, signs, ((0, 3), (2, 9), (5, 10**6)), bidi) for text in HOSTILE
    )
    bad = ReportItem(
        script, read, State.PARTLY, jinja, 1, 2, control, long, lines, lines, number, emoji
    )
    row = RoleRow(script, signs, jinja, 1, 2, False)
    return GapReport(
        script,
        row,
        True,
        tuple(Highlight(line, jinja, script) for line in lines),
        (bad,),
        (bad,),
        (bad,),
        signs,
        lines,
        True,
        HOSTILE,
        HOSTILE,
        HOSTILE,
        (row, row),
        tuple((line, jinja) for line in lines),
        HOSTILE,
        script,
        stories=(Story(HOSTILE, script, jinja, number), Story((), signs, bidi)),
        second_looks=(SecondLook(script, jinja, signs, bidi),),
        breaks=HOSTILE,
        changed=HOSTILE,
        input=(
            MarkedEntry(
                script, (MarkedLine(signs), MarkedLine(jinja, ((0, 3), (2, 9)), HOSTILE, 1))
            ),
        ),
        unpaid=(UnpaidWork(script, jinja, signs, lines),),
    )


REPORTS = {
    "bookkeeper": bookkeeper_report,
    "returner": returner_report,
    "beginner": beginner_report,
    "newcomer": newcomer_report,
    "attacker": attacker_report,
}
