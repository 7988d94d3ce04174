using Ppid.App.Pdf.Setting;
using Ppid.Domain;

namespace Ppid.App.Pdf;

/// <summary>One line of <see cref="Facts"/>: "Nama : Budi".</summary>
public sealed record Labelled(Prose Label, Prose Value);

/// <summary>Labels and values below each other, colons aligned; both wrap.</summary>
public sealed record Facts(ListOf<Labelled> Rows) : Block
{
    private const double Colon = 11;
    private const double Between = 8;

    // What a full label leaves free before its colon.
    private const double Clear = 4;

    // Wider labels wrap, so that a value always has more than half the line.
    private const double WidestLabel = Paper.TextWidth * 0.38;

    /// <summary>Stands at the right end of the first line, as place and date do beside "Nomor".</summary>
    public Prose? Beside { get; init; }

    internal override void Set(Flow flow)
    {
        var label = new Measure(0, Math.Min(WidestLabel, LabelWidth() + Between));
        var value = new Measure(label.Width + Colon, Paper.TextWidth - label.Width - Colon);
        var table = flow.Root.Add("Table");
        for (var index = 0; index < Rows.Count; index++)
        {
            flow.AddTogether(Row(Rows[index], label, value, table.Add("TR"), index == 0 ? Beside : null), 4);
            flow.Gap(1.5);
        }

        flow.Gap(6.5);
    }

    private double LabelWidth() => Rows
        .SelectMany(row => LineBreaker.Break(row.Label, WidestLabel, TypeSize.Body.Size))
        .Select(line => line.Width(TypeSize.Body.Size))
        .DefaultIfEmpty()
        .Max() + 0.5;

    private static List<Strip> Row(Labelled row, Measure label, Measure value, Element tag, Prose? beside)
    {
        var th = tag.Add(new Element("TH") { Attributes = "/O /Table /Scope /Row" });
        var td = tag.Add("TD");
        var type = TypeSize.Body;
        var room = value with { Width = value.Width - (beside is null ? 0 : Width(beside) + Between) };
        var narrow = label with { Width = label.Width - Clear };
        var (left, right) = (narrow.Break(row.Label, type), room.Break(row.Value, type));
        var rows = new List<Strip>();
        for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
        {
            var inks = new List<Ink>();
            if (index < left.Count) inks.Add(label.Ink(left[index], type, th));
            if (index == 0) inks.Add(new Measure(label.Width, Colon).Ink(LineBreaker.Colon, type, th));
            if (index < right.Count) inks.Add(room.Ink(right[index], type, td));
            if (index == 0 && beside is not null) inks.Add(BesideInk(beside, td));
            rows.Add(new(type.Leading, inks));
        }

        return rows;
    }

    private static TextInk BesideInk(Prose beside, Element tag) =>
        Measure.Full.Ink(OneLine(beside), TypeSize.Body, tag, Align.Right);

    private static double Width(Prose beside) => OneLine(beside).Width(TypeSize.Body.Size);

    // Place and date are short; what does not fit half the line is left to wrap elsewhere.
    private static Line OneLine(Prose beside) =>
        LineBreaker.Break(beside, Paper.TextWidth / 2, TypeSize.Body.Size)[0];
}
