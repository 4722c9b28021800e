using CauseCommune.Domain;

namespace CauseCommune.App.Features.Directory;

/// <summary>How the things of the directory are said.</summary>
static class DirectoryWords
{
    /// <summary>« depuis mars 2018 », « jusqu'au 30 avril 2018 », « de mars 2018 à juin 2019 »; « sans terme » when nothing was said.</summary>
    public static string Term(this Words w, SaidDate? from, SaidDate? until) =>
        (from, until) switch
        {
            (null, null) => w["Directory.Term.Open"],
            ({ }, null) => w["Directory.Term.Since", from],
            (null, { }) => w["Directory.Term.To", until],
            _ => w["Directory.Term.Between", from, until],
        };
}
