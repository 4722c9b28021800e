using CauseCommune.Minutes.Files;

namespace CauseCommune.Minutes.Tool.Tests.Files;

public sealed class MinutesFilesTests
{
    [Fact]
    public async Task A_word_document_keeps_headings_lists_and_tables()
    {
        var file = Made.Word(
            "<w:p><w:pPr><w:pStyle w:val=\"Titre2\"/></w:pPr><w:r><w:t>À faire</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>relancer</w:t></w:r><w:r><w:t xml:space=\"preserve\"> l'assureur</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>avant mai</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Qui</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr><w:tc><w:p><w:r><w:t>louer | un four</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Nora</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:del><w:r><w:delText>jamais</w:delText></w:r></w:del><w:ins><w:r><w:t>Fin</w:t></w:r></w:ins></w:p>"
        );

        Assert.Equal(
            "## À faire\n\n- relancer l'assureur\n  - avant mai\n\n| Action | Qui |\n| --- | --- |\n| louer / un four | Nora |\n\nFin",
            await Text(file, "minutes.docx")
        );
    }

    [Fact]
    public async Task An_open_document_keeps_headings_lists_and_tables()
    {
        var file = Made.OpenDocument(
            "<text:h text:outline-level=\"1\">À faire</text:h>"
                + "<text:list><text:list-item><text:p>relancer<text:s/>l'assureur</text:p></text:list-item></text:list>"
                + "<table:table><table:table-row><table:table-cell><text:p>Action</text:p></table:table-cell><table:table-cell><text:p>Qui</text:p></table:table-cell></table:table-row></table:table>"
                + "<text:p>Fin<text:note><text:p>une note</text:p></text:note></text:p>"
        );

        Assert.Equal(
            "# À faire\n\n- relancer l'assureur\n\n| Action | Qui |\n| --- | --- |\n\nFin",
            await Text(file, "minutes.odt")
        );
    }

    [Fact]
    public async Task A_page_of_html_keeps_headings_lists_and_tables_and_runs_nothing()
    {
        const string Page =
            "<html><head><title>x</title></head><body><h2>À faire</h2><ul><li>relancer <b>l'assureur</b><ul><li><p>avant mai</p></li></ul></li></ul>"
            + "<table><tr><th>Action</th><th>Qui</th></tr><tr><td><p>louer</p><p>un four</p></td><td>Nora</td></tr></table><script>alert(1)</script><p>Fin</p></body></html>";

        Assert.Equal(
            "## À faire\n\n- relancer l'assureur\n  - avant mai\n\n| Action | Qui |\n| --- | --- |\n| louer ; un four | Nora |\n\nFin",
            await Text(Made.Utf8(Page), "minutes.html")
        );
    }

    [Fact]
    public async Task A_mail_gives_its_subject_and_its_body()
    {
        const string Mail =
            "From: nora@example.org\r\nSubject: =?utf-8?q?R=C3=A9union_du_4_mars?=\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Nora relance l'assureur.</p>\r\n";

        Assert.Equal(
            "# Réunion du 4 mars\n\nNora relance l'assureur.",
            await Text(Made.Utf8(Mail), "minutes.eml")
        );
    }

    [Fact]
    public async Task A_pdf_gives_its_lines_without_running_heads_and_page_numbers()
    {
        var file = PdfMade.OfPages(
            Enumerable
                .Range(1, 4)
                .Select(page =>
                    new[]
                    {
                        "Amicale des berges, compte rendu",
                        "Nora et Ali sont venus",
                        "Le budget passe en mai",
                        $"Point {page} : relancer la mairie",
                        "La kermesse aura lieu en juin",
                        $"Page {page}/4",
                    }
                )
        );

        var text = await Text(file, "minutes.pdf");

        Assert.Contains("Point 3 : relancer la mairie", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amicale", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_joins_what_was_wrapped_and_takes_what_is_indented_for_a_list()
    {
        var file = PdfMade.OfPages(
            [
                [
                    "Le bureau relance la mairie au sujet du local, car elle avait promis une",
                    "visite avant mai.",
                    "Ensuite :",
                    "  louer un four",
                    "  relire le plan",
                    "Fin de la rencontre.",
                ],
            ],
            height: 14
        );

        Assert.Equal(
            "Le bureau relance la mairie au sujet du local, car elle avait promis une visite avant mai.\n"
                + "Ensuite :\n- louer un four\n- relire le plan\nFin de la rencontre.",
            await Text(file, "minutes.pdf")
        );
    }

    [Fact]
    public async Task A_scanned_pdf_says_so() =>
        Assert.Equal(RefusalKind.Scanned, await Refusal(PdfMade.OfAPicture(), "minutes.pdf"));

    [Theory]
    [InlineData("Décision : l'été €")]
    public async Task Text_is_read_in_utf8_and_in_windows_1252(string words)
    {
        Assert.Equal(words, await Text(Made.Utf8(words), "minutes.txt"));
        Assert.Equal(words, await Text(Made.Utf8("\uFEFF" + words), "minutes.txt"));
        Assert.Equal(words, await Text(Made.Windows1252(words), "minutes.TXT"));
        Assert.Equal(
            words,
            await Text([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(words)], "minutes.txt")
        );
    }

    [Fact]
    public async Task What_is_too_large_is_refused_without_being_read_on()
    {
        var endless = new Endless();

        var read = await MinutesFiles.ReadAsync(endless, "minutes.txt");

        Assert.Equal(RefusalKind.TooLarge, read.Refusal?.Kind);
        Assert.InRange(endless.Given, FileLimits.Bytes, FileLimits.Bytes + 200_000);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_too_much_is_refused()
    {
        var bomb = Made.Word(Paragraph(new string('a', 52 * 1024 * 1024)));
        var many = Made.Archive([
            .. Enumerable.Range(0, 201).Select(n => ($"p{n}.xml", "<a/>")),
            ("word/document.xml", "<a/>"),
        ]);

        Assert.InRange(bomb.Length, 1, FileLimits.Bytes);
        Assert.Equal(RefusalKind.TooMuchInside, await Refusal(bomb, "minutes.docx"));
        Assert.Equal(RefusalKind.TooMuchInside, await Refusal(many, "minutes.docx"));
    }

    [Fact]
    public async Task A_document_type_is_never_read()
    {
        var file = Made.Archive(
            (
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"
            )
        );

        Assert.Equal(RefusalKind.Damaged, await Refusal(file, "minutes.docx"));
    }

    [Theory]
    [InlineData(
        "minutes.doc",
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 },
        RefusalKind.UnknownFormat
    )]
    [InlineData(
        "minutes.png",
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0 },
        RefusalKind.UnknownFormat
    )]
    [InlineData("minutes.xyz", new byte[] { 0x61 }, RefusalKind.UnknownFormat)]
    [InlineData("minutes.docx", new byte[] { 0x61 }, RefusalKind.Damaged)]
    [InlineData("minutes.docx", new byte[] { 0x50, 0x4B, 3, 4, 0, 1 }, RefusalKind.Damaged)]
    [InlineData(
        "minutes.pdf",
        new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 },
        RefusalKind.Damaged
    )]
    [InlineData("minutes.txt", new byte[] { 0x20, 0x0A }, RefusalKind.Empty)]
    [InlineData("minutes.txt", new byte[0], RefusalKind.Empty)]
    public async Task What_cannot_be_read_is_refused_with_a_sentence(
        string name,
        byte[] bytes,
        RefusalKind kind
    ) => Assert.Equal(kind, await Refusal(bytes, name));

    [Fact]
    public async Task Deep_and_spoilt_files_of_each_kind_end_in_a_text_or_a_refusal()
    {
        var random = new Random(5);
        var sound = new (string Name, byte[] Bytes)[]
        {
            ("a.docx", Made.Word(Paragraph("relancer la mairie"))),
            ("a.odt", Made.OpenDocument("<text:p>relancer</text:p>")),
            (
                "a.pdf",
                PdfMade.OfPages([
                    ["relancer la mairie"],
                ])
            ),
            ("a.eml", Made.Utf8("Subject: x\r\n\r\nrelancer")),
            ("a.html", Made.Utf8("<ul><li>relancer")),
        };
        foreach (var (name, bytes) in sound)
        {
            for (var round = 0; round < 60; round++)
            {
                var spoilt = bytes.ToArray();
                for (var hit = 0; hit < 1 + (round % 8); hit++)
                {
                    spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
                }

                var cut = spoilt[..random.Next(spoilt.Length)];
                Assert.NotNull(await MinutesFiles.ReadAsync(new MemoryStream(spoilt), name));
                Assert.NotNull(await MinutesFiles.ReadAsync(new MemoryStream(cut), name));
            }
        }

        Assert.NotNull(await Read(Made.Utf8(Repeat("<div>", 100_000)), "deep.html"));
        Assert.NotNull(await Read(Made.Utf8(Repeat("<ul><li>", 50_000)), "deep.html"));
        Assert.NotNull(await Read(Made.Word(Repeat("<w:tbl><w:tr><w:tc>", 2_000)), "deep.docx"));
        Assert.NotNull(
            await Read(
                Made.OpenDocument(
                    Repeat("<text:list><text:list-item>", 5_000)
                        + Repeat("</text:list-item></text:list>", 5_000)
                ),
                "deep.odt"
            )
        );
    }

    private static string Paragraph(string words) => $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>";

    private static string Repeat(string text, int times) =>
        string.Concat(Enumerable.Repeat(text, times));

    private static Task<MinutesFile> Read(byte[] bytes, string name) =>
        MinutesFiles.ReadAsync(new MemoryStream(bytes), name);

    private static async Task<string?> Text(byte[] bytes, string name)
    {
        var read = await Read(bytes, name);
        Assert.Null(read.Refusal);
        return read.Text;
    }

    private static async Task<RefusalKind?> Refusal(byte[] bytes, string name)
    {
        var read = await Read(bytes, name);
        Assert.Null(read.Text);
        Assert.False(string.IsNullOrWhiteSpace(read.Refusal?.Sentence.French));
        return read.Refusal?.Kind;
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
