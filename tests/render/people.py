"""Three invented people, and one whose resume is an attack, as TailoredResume values."""

from __future__ import annotations

from trainready.model.resume import SectionKind, Setting
from trainready.model.tailored import (
    BLANK,
    LabelledAct,
    TailoredEntry,
    TailoredGroup,
    TailoredLine,
    TailoredResume,
    TailoredSection,
)


def line(text: str, url: str = "") -> TailoredLine:
    return TailoredLine(text, url=url)


def entry(
    title: str = "",
    organisation: str = "",
    place: str = "",
    dates: tuple[str, str] = ("", ""),
    *lines: str,
    detail: str = "",
    setting: Setting = Setting.PAID,
) -> TailoredEntry:
    return TailoredEntry(
        line(title),
        line(organisation),
        line(place),
        line(dates[0]),
        line(dates[1]),
        line(detail),
        tuple(line(text) for text in lines),
        setting,
    )


def strength(competency: str, label: str, act: str, context: str) -> LabelledAct:
    return LabelledAct(competency, label, line(act), line(context))


def group(name: str, *items: str) -> TailoredGroup:
    return TailoredGroup(line(name), tuple(line(item) for item in items))


def bookkeeper() -> TailoredResume:
    """Four jobs, a diploma, skills in groups, two languages, certificates."""
    return TailoredResume(
        name=line("Dana Okafor"),
        headline=line("Seeking: Response evaluation and ranking"),
        contacts=(
            line("Leeds, United Kingdom"),
            line("dana.okafor@example.com", "mailto:dana.okafor@example.com"),
            line("+44 20 7946 0812"),
            line("linkedin.example/in/dana-okafor", "https://linkedin.example/in/dana-okafor"),
        ),
        summary=(
            line(
                "Bookkeeper with a habit of finding the one figure that does not fit. "
                "I write down why, so that the next person can check it."
            ),
        ),
        strengths=(
            strength(
                "fact_verification",
                "Fact-checking and source verification",
                "Reconciled 14 supplier accounts monthly against bank and delivery records, "
                "and traced each difference to its document",
                "Bookkeeper, Hartwell & Sons Ltd",
            ),
            strength(
                "explanation_justification",
                "Explaining and giving reasons",
                "Wrote a short note with the reason for every correction, used by two auditors",
                "Bookkeeper, Hartwell & Sons Ltd",
            ),
            strength(
                "guideline_adherence",
                "Applying written guidelines and standards",
                "Coded some 300 invoices a week by a 40-page chart of accounts",
                "Accounts assistant, Northgate Catering",
            ),
            strength(
                "attention_to_detail",
                "Attention to detail",
                "Found a double-billed freight line that had run for two years (£11,400)",
                "Purchase ledger clerk, Brayford Tools",
            ),
        ),
        sections=(
            TailoredSection(
                SectionKind.WORK,
                entries=(
                    entry(
                        "Bookkeeper",
                        "Hartwell & Sons Ltd",
                        "Leeds",
                        ("March 2019", "Present"),
                        "Reconciled 14 supplier accounts monthly against bank and delivery "
                        "records, and traced each difference to its document",
                        "Wrote a short note with the reason for every correction, used by two "
                        "auditors",
                        "Prepared VAT returns each quarter for six years, none late",
                        "Trained two new colleagues in the posting rules over four months",
                        "Moved 9 years of paper ledgers into Xero with a second check of every "
                        "tenth page",
                    ),
                    entry(
                        "Accounts assistant",
                        "Northgate Catering",
                        "Bradford",
                        ("June 2015", "February 2019"),
                        "Coded some 300 invoices a week by a 40-page chart of accounts",
                        "Answered supplier queries by e-mail, about 20 a day",
                        "Checked the weekly payroll list of 85 staff before release",
                    ),
                    entry(
                        "Purchase ledger clerk",
                        "Brayford Tools",
                        "Lincoln",
                        ("2012", "2015"),
                        "Found a double-billed freight line that had run for two years (£11,400)",
                        "Matched orders, delivery notes and invoices",
                    ),
                    entry(
                        "Shop assistant",
                        "Mill Lane Books",
                        "Lincoln",
                        ("2010", "2012"),
                        "Catalogued second-hand stock by subject and condition",
                    ),
                ),
            ),
            TailoredSection(
                SectionKind.EDUCATION,
                entries=(
                    entry(
                        "AAT Level 3 Diploma in Accounting",
                        "Lincoln College",
                        dates=("2011", "2013"),
                        detail="Distinction",
                    ),
                ),
            ),
            TailoredSection(
                SectionKind.SKILLS,
                groups=(
                    group("Accounting", "Xero", "Sage 50", "VAT returns", "reconciliation"),
                    group("Office", "Excel (pivot tables, XLOOKUP)", "Outlook", "SharePoint"),
                ),
            ),
            TailoredSection(
                SectionKind.LANGUAGES,
                entries=(
                    entry("English", detail="native"),
                    entry("French", detail="B2 (a year in Lyon)"),
                ),
            ),
            TailoredSection(
                SectionKind.CERTIFICATES,
                entries=(
                    entry("Data protection basics", "Leeds Adult Learning", dates=("", "2023")),
                    entry("Xero Advisor", "Xero", dates=("", "2021")),
                ),
            ),
        ),
        role="response_evaluator",
        language="en-GB",
    )


def returner() -> TailoredResume:
    """Nine years at home, a volunteer treasurer post, household lines."""
    return TailoredResume(
        name=line("Priya Raman"),
        headline=line("Seeking: Fact-checking and grounding"),
        contacts=(
            line("Columbus, Ohio"),
            line("priya.raman@example.com", "mailto:priya.raman@example.com"),
            line("+1 614-555-0137"),
        ),
        summary=(
            line("Former library assistant. Treasurer of a parents' association for four years."),
        ),
        strengths=(
            strength(
                "recordkeeping",
                "Recordkeeping",
                "Kept the accounts of the association for four years: 36 monthly reports, "
                "none late",
                "Treasurer, Elmwood Parents' Association",
            ),
            strength(
                "research_sourcing",
                "Research and information gathering",
                "Answered reference questions for readers, about 15 a day, from databases "
                "and print",
                "Library assistant, Franklin County Library",
            ),
            strength(
                "written_communication",
                "Clear writing",
                "Wrote 11 appeal letters to an insurer, each with dates and document numbers",
                "",
            ),
        ),
        sections=(
            TailoredSection(
                SectionKind.WORK,
                entries=(
                    entry(
                        "Library assistant",
                        "Franklin County Library",
                        "Columbus, Ohio",
                        ("August 2011", "May 2017"),
                        "Answered reference questions for readers, about 15 a day, from databases "
                        "and print",
                        "Catalogued donated books by the Dewey system and corrected old records",
                        "Helped manage the summer reading programme",
                    ),
                ),
            ),
            TailoredSection(
                SectionKind.VOLUNTEER,
                entries=(
                    entry(
                        "Treasurer",
                        "Elmwood Parents' Association",
                        "Columbus, Ohio",
                        ("2019", "2023"),
                        "Kept the accounts of the association for four years: 36 monthly reports, "
                        "none late",
                        "Checked every receipt against the bank statement before each meeting",
                        setting=Setting.VOLUNTEER,
                    ),
                ),
            ),
            TailoredSection(
                SectionKind.HOUSEHOLD,
                entries=(
                    entry(
                        "Career break (family care)",
                        dates=("June 2017", "Present"),
                        setting=Setting.HOME,
                    ),
                ),
                lines=(
                    line(
                        "Wrote 11 appeal letters to an insurer, each with dates and document "
                        "numbers"
                    ),
                    line(
                        "Planned meals for six people, one of them with a coeliac diet, for about "
                        "7 years"
                    ),
                ),
            ),
            TailoredSection(
                SectionKind.EDUCATION,
                entries=(entry("BA History", "Ohio Valley University", dates=("2007", "2011")),),
            ),
            TailoredSection(
                SectionKind.SKILLS, groups=(group("", "Google Sheets", "Zotero", "web search"),)
            ),
            TailoredSection(
                SectionKind.LANGUAGES,
                groups=(group("", "English (fluent)", "Tamil (native)"),),
            ),
        ),
        role="fact_checker",
    )


def newcomer() -> TailoredResume:
    """One job, a long name, a section of their own."""
    return TailoredResume(
        name=line("Maria-Magdalena von Hohenstein-Papadopoulou Fernández de Córdoba"),
        headline=BLANK,
        contacts=(line("mm.hohenstein@example.com", "mailto:mm.hohenstein@example.com"),),
        summary=(),
        strengths=(
            strength(
                "written_communication",
                "Clear writing",
                "Edited the parish newsletter every month",
                "",
            ),
        ),
        sections=(
            TailoredSection(
                SectionKind.WORK,
                entries=(
                    entry(
                        "Assistant to the managing director for international correspondence",
                        "Gesellschaft für angewandte Verwaltungswissenschaften mbH",
                        "Frankfurt am Main",
                        ("September 2021", "Present"),
                        "Edited letters in three languages",
                    ),
                ),
            ),
            TailoredSection(
                SectionKind.OTHER,
                heading=line("Driving and travel"),
                lines=(line("Driving licence class B"), line("Ready to travel")),
            ),
        ),
        role="response_evaluator",
        language="en",
    )


HOSTILE = (
    "<script>alert(1)</script>",
    '#read("/etc/passwd")',
    "{{7*7}} {% include 'x' %}",
    "$x$ `code` *bold* _it_ [a](javascript:alert(1)) | # h",
    "1. not a list",
    "\u202egnp.exe\u202c \u2066abc\u2069 שלום مرحبا",
    "party 🎉 done",
    "bell\x07 null\x00 esc\x1b[31mred\x1b[0m \x9b2J vt\x0b ff\x0c \ufffe \ud800 end",
    "{\\rtf1\\b bold\\par} ]]> &amp; <w:p/>",
    "W" * 3000,
)


def attacker() -> TailoredResume:
    """Every field is hostile."""
    script, read, jinja, signs, number, bidi, emoji, control, codes, long = HOSTILE
    return TailoredResume(
        name=line(script),
        headline=line(read),
        contacts=(
            line(jinja, "javascript:alert(1)"),
            line(signs, "file:///etc/passwd"),
            line(emoji, "https://example.com/a(b)?q=1&r=2"),
            line("data", "data:text/html,x"),
            line("mail", 'mailto:a@example.com" onclick="x'),
        ),
        summary=(line(control), line(number), line(bidi), line(codes), line(long)),
        strengths=(strength("c", script, read, jinja), strength("c", signs, control, bidi)),
        sections=(
            TailoredSection(
                SectionKind.WORK,
                entries=(
                    entry(script, read, jinja, (signs, control), *HOSTILE, detail=bidi),
                    entry(long, emoji, number, (number, emoji), long),
                    entry(codes, codes, codes, (codes, codes), codes, setting=Setting.STUDY),
                ),
            ),
            TailoredSection(
                SectionKind.OTHER, heading=line(script), lines=tuple(map(line, HOSTILE))
            ),
            TailoredSection(SectionKind.SKILLS, groups=(group(read, *HOSTILE),)),
            TailoredSection(SectionKind.CERTIFICATES, entries=(entry(signs, jinja, detail=long),)),
        ),
        role="x",
        language='en"><script>',
    )


RESUMES = {
    "bookkeeper": bookkeeper,
    "returner": returner,
    "newcomer": newcomer,
    "attacker": attacker,
}
