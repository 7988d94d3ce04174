using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>What the first page of administrators shows.</summary>
/// <param name="Filter">The query of the address as a form.</param>
/// <param name="Number">Number of this page of the list, from 1.</param>
public sealed record CasesView(
    CaseTiles Tiles, IReadOnlyList<RunningCase> Running, CasePage Found, FormView Filter, int Number,
    IReadOnlyList<Sop> Sops)
{
    public const int PerPage = 25;

    public int Pages => Math.Max(1, (Found.Total + PerPage - 1) / PerPage);
}

/// <summary>How many cases stand how: the tiles above the list.</summary>
public sealed record CaseTiles(int Open, int WithApplicant, int Near, int Overdue, int Undelivered);
