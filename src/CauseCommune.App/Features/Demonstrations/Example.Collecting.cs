using CauseCommune.Dates;
using CauseCommune.Domain;
using CauseCommune.Domain.Coalitions;
using CauseCommune.Domain.Collecting;
using NodaTime;

namespace CauseCommune.App.Features.Demonstrations;

/// <content>What organisations were asked for: one answered and its proposals wait, one says nothing.</content>
sealed partial class Example
{
    static readonly LocalDate Asked = new(2026, 2, 17);
    static readonly LocalDate AnswerBy = new(2026, 3, 6);

    void AskForActions()
    {
        Solicit(builders);
        Solicit(Organization("Club inventé des jardins partagés", OrganizationKind.Member));
    }

    void Solicit(Organization organization)
    {
        var asked = Solicitation.Ask(plan, organization, Asked, AnswerBy, Now);
        foreach (var audience in plan.Audiences.Where(a => a.Rank is 2 or 4))
        {
            asked.Expect(audience, 1, Now);
        }

        db.Solicitations.Add(asked);
    }

    void Receive()
    {
        var asked = db.Solicitations.Local.First(s => s.OrganizationId == builders.Id);
        asked.Answer(Today);
        var reply = new Reply
        {
            Id = Id<Reply>.New(Now),
            CoalitionId = coalition.Id,
            SolicitationId = asked.Id,
            OrganizationId = builders.Id,
            Text = """
                Bonjour,

                - Prêter un engin pour ouvrir le sol d'une cour, nous, fin mai
                - Former vingt équipes d'entretien à l'arrosage ; responsable : Les Arbres d'Exemple

                Cordialement,
                Gaspard Inventé
                """.ReplaceLineEndings("\n"),
            By = "Gaspard Inventé",
            On = Today,
            RecordedAt = Now,
        };
        db.Replies.Add(reply);
        Propose(
            reply,
            "Prêter un engin pour ouvrir le sol d'une cour, nous, fin mai",
            new ProposalDraft
            {
                What = "Prêter un engin pour ouvrir le sol d'une cour",
                Owner = builders.Name,
                Due = Said(new(2026, 5, 21), new(2026, 5, 31), Precision.PartOfMonth, "fin mai"),
            }
        );
        Propose(
            reply,
            "Former vingt équipes d'entretien à l'arrosage ; responsable : Les Arbres d'Exemple",
            new ProposalDraft
            {
                What = "Former vingt équipes d'entretien à l'arrosage",
                Deliverable = "Vingt équipes formées",
                Owner = trees.Name,
            }
        );
    }

    void Propose(Reply reply, string words, ProposalDraft draft)
    {
        var start = reply.Text.IndexOf(words, StringComparison.Ordinal);
        db.Proposals.Add(
            new Proposal(
                plan.Id,
                builders,
                reply,
                draft with
                {
                    Audience = plan.Audiences.First(a => a.Rank == 2).Id,
                    Start = start,
                    End = start + words.Length,
                },
                Now
            )
        );
    }
}
