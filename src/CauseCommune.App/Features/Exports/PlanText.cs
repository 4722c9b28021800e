using System.Text;
using CauseCommune.App.Look;
using CauseCommune.Domain.FollowUps;
using CauseCommune.Domain.Plans;
using CauseCommune.Storage.Queries;

namespace CauseCommune.App.Features.Exports;

/// <summary>
/// A plan as plain text: no line is broken, since mail programs break them themselves; signs that every font has.
/// </summary>
static class PlanText
{
    public static string Of(PlanLeaving leaving, string coalition, Words w)
    {
        var text = new StringBuilder();
        text.Append(w["Exports.Text.Head", OneLine(coalition, w), leaving.Plan.Today]).Append('\n');
        if (!leaving.Filter.IsActive)
        {
            text.Append(AccountWords.Plain(w, leaving.Plan.Account)).Append('\n');
        }

        var parts = leaving.Parts.Where(p => !p.IsEmpty).ToList();
        foreach (var part in parts)
        {
            text.Append('\n').Append(Heading(part, parts.Count, w)).Append('\n');
            foreach (var action in part.Actions)
            {
                Action(text, leaving, action, w);
            }

            if (part.Holes > 0)
            {
                text.Append("- ").Append(w.Count("Exports.Text.Holes", part.Holes)).Append('\n');
            }
        }

        if (parts.Count == 0)
        {
            text.Append('\n').Append(w["Exports.Text.None"]).Append('\n');
        }

        return text.ToString();
    }

    static string Heading(PlanLeaving.Part part, int parts, Words w) =>
        part.Audience is not { } audience
            ? w[parts == 1 ? "Exports.Text.Actions" : "Exports.Text.WithoutAudience"]
        : audience.Levels is { } levels
            ? w["Exports.Text.Audience", NameOf(audience, w), Set(levels, w)]
        : NameOf(audience, w);

    static string NameOf(AudienceRow audience, Words w) =>
        Set(audience.Name, w).ToUpper(w.Language.Culture);

    static void Action(StringBuilder text, PlanLeaving leaving, ActionRow action, Words w)
    {
        text.Append("- ").Append(OneLine(action.What, w)).Append('\n');
        string[] facts =
        [
            w[$"Shared.State.{leaving.Plan.Shown(action).Shape()}"],
            OwnerOf(action.Owner, w),
            action.Due is { } due ? w["Exports.Text.Due", w.Date(due)] : w["Exports.Text.NoDate"],
        ];
        text.Append("  ").AppendJoin(" ; ", facts).Append('\n');
        if (leaving.Deliverables.GetValueOrDefault(action.Id) is { } deliverable)
        {
            text.Append("  ")
                .Append(w["Exports.Text.Deliverable", OneLine(deliverable, w)])
                .Append('\n');
        }

        if (leaving.Steps(action, w) is { } steps)
        {
            text.Append("  ").Append(w["Exports.Text.Steps", Set(steps, w)]).Append('\n');
        }
    }

    static string OwnerOf(OwnerRow? owner, Words w)
    {
        if (owner is null)
        {
            return w["Exports.Text.NoOwner"];
        }

        var name = OneLine(owner.Name, w);
        if (owner.Person is { } person && person != owner.Name)
        {
            name = w["Exports.Text.Person", name, OneLine(person, w)];
        }

        return owner.Agreement == Agreement.Accepted
            ? name
            : w["Exports.Text.Word", name, w[$"Exports.Agreement.{owner.Agreement}"]];
    }

    static string OneLine(string text, Words w) =>
        Set(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), w);

    static string Set(string text, Words w) => Typography.Apply(text, w.Language);
}
