using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Entrance;

/// <summary>A door for people of the roster. All ask for the same proof, a one-time link and the PIN; what stands
/// behind them differs.</summary>
/// <param name="Home">Page behind the door; the sign-in page lies below it.</param>
/// <param name="Title">Heading of the sign-in page.</param>
/// <param name="Place">What the mail calls it: "halaman admin layanan informasi publik".</param>
/// <param name="Whose">Whose address gets a link: "seorang administrator".</param>
/// <param name="Kind">In which quality he stands in the office's ledger.</param>
public sealed record SignInDoor(
    string Home, string Title, string Lead, string Place, string Whose, ActorKind Kind, Func<Clerk, bool> Opens)
{
    public static readonly SignInDoor Admin = new(
        "/kelola", "Masuk sebagai admin", "Hanya untuk administrator layanan informasi publik.",
        "halaman admin layanan informasi publik", "seorang administrator", ActorKind.Admin,
        officer => officer.Roles.Contains(SignInLinks.Role));

    public static readonly SignInDoor Desk = new(
        "/meja", "Masuk ke meja kerja", "Untuk pejabat dan pegawai kantor ini: tugas Anda, SOP yang dapat Anda mulai, "
        + "dan berkas yang menyangkut Anda.",
        "meja kerja Anda", "seorang pejabat atau pegawai", ActorKind.Officer, _ => true);

    public static IReadOnlyList<SignInDoor> All => [Admin, Desk];

    public string Page => $"{Home}/masuk";

    public IReadOnlyList<Route> Routes(string name) =>
    [
        new("GET", Page, $"{name}-masuk", context => SignInEndpoint.Show(context, this)),
        new("POST", Page, $"{name}-masuk-kirim", context => SignInEndpoint.Send(context, this)),
        new("GET", Page + "/{token}", $"{name}-tautan", context => SignInLinkEndpoint.Show(context, this)),
        new("POST", Page + "/{token}", $"{name}-tautan-kirim", context => SignInLinkEndpoint.Send(context, this)),
        new("POST", $"{Home}/keluar", $"{name}-keluar", context => SignInEndpoint.Leave(context, this)),
    ];
}
