using System.Globalization;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Walk;

/// <summary>Fills in what a page asks, whatever it asks: as somebody who sees the form for the first time.</summary>
/// <param name="today">Local day.</param>
internal sealed class Hands(Walker walker, Sop sop, DateOnly today)
{
    /// <summary>Chooses the outcome and fills in its form.</summary>
    /// <param name="prefix">"teruskan." where several outcomes share the page.</param>
    public async Task Fill(Outcome outcome, string prefix)
    {
        switch (outcome.Form)
        {
            case FormKind.Fields:
                foreach (var field in outcome.Fields.Where(field => field.Required || field.Kind == FieldKind.Table))
                {
                    await Fill(field, prefix + field.Name, outcome);
                }

                break;
            case FormKind.Reason:
                await walker.Fill($"{prefix}alasan", "Belum sesuai; mohon diperbaiki.");
                break;
            case FormKind.Material:
                await walker.Fill($"{prefix}catatan", "Terlampir.");
                break;
            case FormKind.Unit:
                await First($"{prefix}unit");
                break;
        }
    }

    private async Task Fill(FieldSpec field, string name, Outcome outcome)
    {
        switch (field.Kind)
        {
            case FieldKind.Table:
                foreach (var column in field.Columns)
                {
                    await Fill(column, $"{name}.1.{column.Name}", outcome);
                }

                break;
            case FieldKind.File:
                await walker.Attach(name, "berkas.pdf", "application/pdf", Papers.Pdf(100));
                break;
            case FieldKind.Date:
                await walker.Fill(name, Day(field).ToString("O", CultureInfo.InvariantCulture));
                break;
            case FieldKind.Choice:
                await walker.Choose(name, field.Options[0].Value);
                break;
            case FieldKind.YesNo:
                await walker.Choose(name, "ya");
                break;
            case FieldKind.Scale:
                await walker.Choose(name, "4");
                break;
            case FieldKind.Unit or FieldKind.Officer or FieldKind.Employee or FieldKind.Accused when !field.Many:
                await Person(field, name, outcome);
                break;
            case FieldKind.Unit or FieldKind.Officer or FieldKind.Employee or FieldKind.Accused:
                await walker.Page.Locator($"input[name='{name}']").First.CheckAsync(new() { Force = true });
                break;
            default:
                await walker.Fill(name, Text(field));
                break;
        }
    }

    private static string Text(FieldSpec field) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Rupiah => Math.Max(field.Min ?? 1, 1).ToString(CultureInfo.InvariantCulture),
        FieldKind.Email => "budi@example.com",
        FieldKind.Phone => "0812-3456-7890",
        FieldKind.Nik => "6472014506900003",
        _ => "Isian contoh",
    };

    private DateOnly Day(FieldSpec field) => field.FromDay is null ? today : today.AddDays(7);

    /// <summary>Somebody who can take the next step; else the first who is offered.</summary>
    private async Task Person(FieldSpec field, string name, Outcome outcome)
    {
        var role = field.Kind == FieldKind.Officer && outcome.To is { } to ? sop.Step(to)!.Role : null;
        var options = await walker.Page.Locator($"select[name='{name}'] option").AllAsync();
        foreach (var option in options.Skip(1))
        {
            var value = await option.GetAttributeAsync("value") ?? "";
            if (role is null || field.Role is not null || walker.Holds(sop.Office, value, role))
            {
                await walker.Select(name, value);
                return;
            }
        }

        throw new InvalidOperationException($"Nobody to choose in {name}.");
    }

    private async Task First(string name) => await walker.Select(
        name, await walker.Page.Locator($"select[name='{name}'] option").Nth(1).GetAttributeAsync("value") ?? "");
}
