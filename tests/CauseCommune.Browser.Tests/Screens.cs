using Microsoft.Playwright;

namespace CauseCommune.Browser.Tests;

/// <summary>
/// Every screen, once. A new screen gets a line here, and with it the checks of
/// <see cref="EachScreenTest"/> and <see cref="AccessibilityTest"/> and its pictures.
/// </summary>
public static class Screens
{
    public static readonly IReadOnlyList<Screen> All =
    [
        new("home", "/{language}"),
        new("backups", "/{language}/backups"),
        new("instance-mails", "/{language}/mails"),
        new("mail-of-instance", "/{language}/mails", "main a[href*='/mails/']"),
        new("mails", "/{language}/exemple/mails"),
        new("mail", "/{language}/exemple/mails", "main a[href*='/mails/']"),
        new("operation", "/{language}/operation"),
        new("guide", "/{language}/guide"),
        new("guide-page", "/{language}/guide/action"),
        new("guide-operations", "/{language}/guide/install"),
        new("my-name", "/{language}/me"),
        new("new-coalition", "/{language}/coalitions/new"),
        new("journal", "/{language}/exemple/journal"),
        new("settings", "/{language}/exemple/settings"),
        new("legal-settings", "/{language}/exemple/settings/legal"),
        new("public-legal", "/{language}/exemple/public/legal"),
        new("deletion", "/{language}/exemple/settings/deletion"),
        new("minutes", "/{language}/femmes-numerique/minutes"),
        new("paste-minutes", "/{language}/femmes-numerique/minutes/new"),
        new("review-minutes", "/{language}/femmes-numerique/minutes", "main .lines a"),
        new(
            "minutes-text",
            "/{language}/femmes-numerique/minutes",
            "main .lines a then a[href$='/text']"
        ),
        new(
            "minutes-history",
            "/{language}/femmes-numerique/minutes",
            "main .lines a then a[href$='/history']"
        ),
        new("meetings", "/{language}/exemple/meetings"),
        new("meeting-ahead", "/{language}/exemple/meetings", "main h3 a"),
        new("meeting-held", "/{language}/femmes-numerique/meetings", "section:last-of-type h3 a"),
        new("new-meeting", "/{language}/exemple/meetings/new"),
        new("move-meeting", "/{language}/exemple/meetings", "main h3 a then a[href$='/times']"),
        new("new-decision", "/{language}/exemple/meetings", "main h3 a then a[href$='/decisions']"),
        new(
            "decision",
            "/{language}/femmes-numerique/meetings",
            "section:last-of-type h3 a then a[href*='/decisions/']"
        ),
        new(
            "attendances",
            "/{language}/femmes-numerique/meetings",
            "section:last-of-type h3 a then a[href$='/attendances']"
        ),
        new("new-question", "/{language}/exemple/questions/new"),
        new(
            "change-question",
            "/{language}/exemple/dossier",
            "a[href*='/questions/']:not([href$='/answer']):not([href$='/new'])"
        ),
        new("question", "/{language}/exemple/dossier", "a[href$='/answer']"),
        new("dossier", "/{language}/exemple/dossier"),
        new("new-dossier", "/{language}/exemple/dossier/new"),
        new("new-position", "/{language}/exemple/positions/new"),
        new("publication", "/{language}/exemple/dossier", "a[href$='/publication']"),
        new("search", "/{language}/exemple/search?q=les"),
        new("search-empty", "/{language}/exemple/search"),
        new("search-none", "/{language}/exemple/search?q=xyzzy"),
        new("plan-filtered", "/{language}/exemple/plan?lack=owner"),
        new("plan-filtered-none", "/{language}/exemple/plan?owner=xyzzy"),
        new("plan-text", "/{language}/exemple/plan/text"),
        new("decisions", "/{language}/exemple/decisions"),
        new("news", "/{language}/exemple/news"),
        new("new-news", "/{language}/exemple/news/new"),
        new("public", "/{language}/exemple/public"),
        new("public-first-case", "/{language}/femmes-numerique/public"),
        new("public-news", "/{language}/exemple/public/news"),
        new("public-post", "/{language}/exemple/public/news", "main h2 a"),
        new("plan", "/{language}/exemple/plan"),
        new("plan-of-holes", "/{language}/femmes-numerique/plan"),
        new("start-plan", "/{language}/exemple/plan/start"),
        new("new-audience", "/{language}/exemple/plan/audiences"),
        new("audience", "/{language}/exemple/plan", "a[href*='/plan/audiences/']"),
        new("fill-hole", "/{language}/exemple/plan", ".hole a"),
        new("action", "/{language}/exemple/plan", ".slot:has(.st.late) h3 a"),
        new(
            "action-edit",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/edit']"
        ),
        new(
            "action-audience",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/audience']"
        ),
        new(
            "action-updates",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/updates']"
        ),
        new(
            "action-agreement",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/agreement']"
        ),
        new(
            "action-owner",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/owner']"
        ),
        new(
            "action-partners",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/partners']"
        ),
        new(
            "action-evidence",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/evidence']"
        ),
        new(
            "action-confidence",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/confidence']"
        ),
        new(
            "action-requests",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/requests']"
        ),
        new(
            "action-publication",
            "/{language}/exemple/plan",
            ".slot:has(.lack) h3 a then a[href$='/publication']"
        ),
        new("collect", "/{language}/exemple/collect"),
        new("ask-organization", "/{language}/exemple/collect/solicitations"),
        new("solicitation-text", "/{language}/exemple/collect", "#asked a[href$='/text']"),
        new("note-decline", "/{language}/exemple/collect", "#asked a[href$='/decline']"),
        new("paste-replies", "/{language}/exemple/collect/replies/reading"),
        new("proposals", "/{language}/exemple/collect", "#proposals li:nth-child(2) a"),
        new(
            "set-aside",
            "/{language}/exemple/collect",
            "#proposals li:nth-child(2) a then a[href$='/set-aside']"
        ),
        new(
            "merge-with",
            "/{language}/exemple/collect",
            "#proposals li:nth-child(2) a then a[href$='/merge']"
        ),
        new("review-replies", "/{language}/exemple/collect/replies/reading", Send: PasteAsync),
        new(
            "merge",
            "/{language}/exemple/collect",
            "#proposals li:nth-child(2) a then a[href$='/merge']",
            Send: page => page.Locator("main .btn.first").ClickAsync()
        ),
        new("plan-as-public", "/{language}/exemple/plan?as=public"),
        new("action-as-public", "/{language}/exemple/plan?as=public", ".slot:has(.st.late) h4 a"),
        new("meeting-as-public", "/{language}/exemple/meetings", "main h3 a then .me a:last-child"),
        new("dossier-as-public", "/{language}/exemple/dossier?as=public"),
        new("news-as-public", "/{language}/exemple/news?as=public"),
        new("settings-as-public", "/{language}/exemple/settings?as=public"),
        new(
            "meeting-deletion",
            "/{language}/exemple/meetings",
            "main h3 a then a[href$='/times'] then a[href$='/deletion']"
        ),
        new(
            "action-milestones",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href$='/milestones']"
        ),
        new(
            "action-milestone",
            "/{language}/exemple/plan",
            ".slot:has(.st.late) h3 a then a[href*='/milestones/']"
        ),
        new("access", "/{language}/exemple/access"),
        new("enter", "/{language}/exemple/enter"),
        new("account", "/{language}/account"),
        new("directory", "/{language}/exemple/directory"),
        new("organization", "/{language}/exemple/directory", "main tbody th a"),
        new("new-organization", "/{language}/exemple/directory/organizations"),
        new(
            "change-organization",
            "/{language}/exemple/directory",
            "main tbody th a then a[href$='/edit']"
        ),
        new(
            "merge-organization",
            "/{language}/exemple/directory",
            "main tbody th a then a[href$='/merge']"
        ),
        new("person", "/{language}/femmes-numerique/directory", "#people th a"),
        new("erasure", "/{language}/exemple/directory", "#people th a then a[href$='/erasure']"),
        new("journal-of-a-part", "/{language}/exemple/journal?what=Plans"),
        new("directory-then", "/{language}/exemple/directory?on=2026-01-15"),
        new("new-mandate", "/{language}/exemple/directory/mandates"),
        new(
            "hand-over",
            "/{language}/exemple/directory",
            "#g-Member tr:has(.lack) th a then #mandates a[href$='/handover']"
        ),
        new("new-membership", "/{language}/exemple/directory/memberships"),
        new("person-reached", "/{language}/exemple/directory", "#people tbody tr:first-child th a"),
        new("import-directory", "/{language}/exemple/directory/import"),
        new("new-person", "/{language}/exemple/directory/people"),
        new("not-found", "/{language}/nowhere/at-all", Status: 404),
    ];

    static async Task PasteAsync(IPage page)
    {
        await page.Locator("[name='Replies[0].Organization']").FillAsync("Bâtir Fictif");
        await page.Locator("[name='Replies[0].Text']")
            .FillAsync("Bonjour,\n- Prêter un camion, fin mai\n- Tendre dix toiles\nCordialement");
        await page.Locator("main .btn.first").ClickAsync();
    }

    public static readonly IReadOnlyList<string> Languages = ["fr", "en"];

    /// <summary>Rows of (name of the screen, language).</summary>
    public static TheoryData<string, string> InEachLanguage()
    {
        var rows = new TheoryData<string, string>();
        foreach (var screen in All)
        {
            foreach (var language in Languages)
            {
                rows.Add(screen.Name, language);
            }
        }

        return rows;
    }

    public static Screen Named(string name) => All.Single(screen => screen.Name == name);
}
