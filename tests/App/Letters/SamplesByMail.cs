using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.App.Letters.SampleCases;
using static Ppid.Tests.App.Letters.Story;

namespace Ppid.Tests.App.Letters;

/// <summary>Letters of an office that reads its mail, which may be answered; and those of a secret case.</summary>
internal static class SamplesByMail
{
    public static Dictionary<string, LetterContext> All { get; } = new()
    {
        ["surel-tanda-terima-permohonan"] = Guessed(Answerable(Of(Request).Letter<Submitted>(Template.Receipt))),
        ["surel-tanda-terima-keberatan"] = Guessed(Answerable(Of(Objection).Letter<Submitted>(Template.Receipt))),
        ["surel-tanda-terima-lampiran-bermasalah"] = Lacking(
            Guessed(Answerable(Of(Request).Letter<Submitted>(Template.Receipt)))),
        ["surel-berkas-lengkap-lampiran-bermasalah"] = Lacking(
            Answerable(Resumed(Request).Letter<ClockResumed>(Template.Resumed))),
        ["surel-lampiran-tak-terpakai"] = Answerable(Paused(Request).On(Local(3, 10))
            .Then(at => new MessageWritten(at, Story.Citizen, "Terlampir KTP saya.", [Photo])
            {
                Faulty = [new("KTP.docx", FileFault.Kind)],
            })
            .Letter<MessageWritten>(Template.FilesFaulty)),
        ["surel-lampiran-tak-terpakai-banyak"] = Answerable(Paused(Request).On(Local(3, 10))
            .Then(at => new MessageWritten(at, Story.Citizen, "Terlampir.", [Card, Photo])
            {
                Faulty =
                [
                    new("KTP.pdf", FileFault.Locked),
                    .. Enumerable.Range(2, 18).Select(number => new FaultyFile($"{number}.catatan", FileFault.Kind)),
                    new("20.catatan", FileFault.Kind, More: 5),
                ],
            })
            .Letter<MessageWritten>(Template.FilesFaulty)),
        ["surel-berkas-dikembalikan"] = Answerable(Paused(Request).Letter<ClockPaused>(Template.Returned)),
        ["surel-data-dikoreksi"] = Answerable(Fixed(Paused(Request)).Letter<Corrected>(Template.Corrected)),
        ["surel-penolakan"] = Answerable(Denied().Letter<DenialSigned>(Template.Denial)),
        ["surel-pesan"] = Answerable(Of(Request).On(Local(3, 10))
            .Then(at => new MessageWritten(at, Desk, "Boleh, loket buka pukul 07.30.", []))
            .Letter<MessageWritten>(Template.MessageToApplicant)),
        ["surel-pesan-selagi-menunggu"] = Answerable(Paused(Request).On(Local(3, 12))
            .Then(at => new MessageWritten(at, Desk, "Boleh, kirim foto SIM Anda.", []))
            .Letter<MessageWritten>(Template.MessageToApplicant)),
        ["rahasia-tugas"] = Secret(SamplesOfAnySop.All["pengingat-langkah-menjelang"]),
        ["rahasia-lewat"] = Secret(SamplesOfAnySop.All["pengingat-langkah-lewat"]),
        ["rahasia-pesan"] = Secret(SamplesOfAnySop.All["pesan-untuk-pemohon"]),
        ["rahasia-pesan-pejabat"] = Secret(WithoutTask(SamplesOfAnySop.All["pesan-untuk-petugas"])),
    };

    private static Document Card => new("c3", "KTP.pdf", "application/pdf", 70_094, DocumentKind.Identity);

    private static Document Photo => new("a1", "IMG_2034.jpg", "image/jpeg", 570_094, DocumentKind.Attachment);

    private static LetterContext Lacking(LetterContext letter) => letter with
    {
        Facts = letter.Facts with
        {
            Documents = [.. letter.Facts.Documents, new("d4", "akta.pdf", "application/pdf", 70_094, DocumentKind.Deed)],
            Faulty =
            [
                new("KTP Siti.docx", FileFault.Kind), new("", FileFault.Empty), new("pindaian.pdf", FileFault.TooLarge, 10_485_760),
                new("akta.pdf", FileFault.Locked), new("winmail.dat", FileFault.Wrapped), new("foto-9.jpg", FileFault.TooMany),
                new("smime.p7s", FileFault.Companion),
            ],
        },
    };

    private static LetterContext Answerable(LetterContext letter) => letter with
    {
        Links = letter.Links with { ReplyTo = "ppid+2026-000123.4f1c9e2b8d7a6c50@masuk.example.go.id" },
    };

    private static LetterContext Guessed(LetterContext letter) => letter with
    {
        Facts = letter.Facts with
        {
            Guessed = true,
            Documents =
            [
                Photo,
                new("b2", "surel.txt", "text/plain; charset=utf-8", 900, DocumentKind.Attachment),
            ],
        },
    };

    private static LetterContext Secret(LetterContext letter) => letter with { Sop = letter.Sop with { Secret = true } };

    private static LetterContext WithoutTask(LetterContext letter) =>
        letter with { Task = null, Links = letter.Links with { Task = null } };
}
