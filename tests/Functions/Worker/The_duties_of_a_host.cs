using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ppid.App;
using Ppid.App.Flows;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web;
using Ppid.Functions;
using Ppid.Functions.Mail;
using Ppid.Host;
using Ppid.Orchestrations;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Whatever the one-process host does by itself, by the clock or at start, is done in Azure by a function that the
/// clock or the engine calls.</summary>
[Collection(nameof(OneWorker))]
[Trait("Needs", "Azurite")]
public sealed class The_duties_of_a_host(OneWorker worker)
{
    /// <summary>Parts of app that the host's own services set going, and the functions that do so there: with the class
    /// that holds the part.</summary>
    private static readonly Dictionary<Type, (string[] Functions, Type[] By)> There = new()
    {
        [typeof(CaseFlow)] = ([AdvanceActivity.Name, PerformActivity.Name], [typeof(AdvanceActivity), typeof(PerformActivity)]),
        [typeof(ScheduleFlow)] = ([ScheduleActivity.Name], [typeof(ScheduleActivity)]),
        [typeof(Arrears)] = (["jam_tunggakan"], [typeof(Timers)]),
        [typeof(CalendarWatch)] = (["jam_kalender"], [typeof(Timers)]),
        [typeof(RowWatch)] = (["jam_kalender"], [typeof(Timers)]),
        [typeof(MailIntake)] = (["jam_kotak-surat", "web_surat-masuk-sendgrid"], [typeof(GraphMailbox)]),
        [typeof(MailboxBook)] = (["jam_kotak-surat"], [typeof(GraphMailbox)]),
    };

    /// <summary>What the engine needs beyond that: it has many instances to lose, the clockwork none.</summary>
    private static readonly string[] OfTheEngine = ["jam_berkas", "jam_bersih", "jam_kantor", "jam_tertinggal"];

    [Fact]
    public void Are_all_known_here()
    {
        var services = new ServiceCollection().AddHouse(new(
            new CommonSettings(Path.Combine(WorkerProcess.Folder, "sops"), null, 0, Development: false),
            Directory.CreateTempSubdirectory("ppid-tugas-").FullName));
        var own = services.Where(each => each.ServiceType == typeof(IHostedService))
            .Select(each => each.ImplementationType!).Where(type => type.Assembly == typeof(HouseSettings).Assembly).ToList();

        // At start it also compares calendars and the list: Opening.
        var duties = own.SelectMany(Parts).Append(typeof(CalendarWatch)).Append(typeof(RowWatch));

        Assert.Equal(["Clockwork", "MailDrop"], own.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Sorted(duties), Sorted(There.Keys));
    }

    [Fact]
    public void Have_a_function_each()
    {
        var announced = worker.Host.Functions.Select(function => function.Name).ToHashSet();
        Assert.All(There.Values.SelectMany(each => each.Functions), function => Assert.Contains(function, announced));
        Assert.All(There, duty => Assert.All(duty.Value.By, holder => Assert.True(Holds(holder, duty.Key), $"{holder}: {duty.Key}")));
        Assert.Equal(
            There.Values.SelectMany(each => each.Functions).Where(IsTimer).Distinct().Concat(OfTheEngine).Order(StringComparer.Ordinal),
            announced.Where(IsTimer).Order(StringComparer.Ordinal));
    }

    /// <summary>Through the worker's own process, on an office's real ledger.</summary>
    [Fact]
    public async Task Are_done_when_the_clock_calls()
    {
        foreach (var timer in worker.Host.Functions.Select(function => function.Name).Where(IsTimer))
        {
            await worker.Host.Call(timer, "t", "{}");
        }

        Assert.Contains($"start jadwal jadwal-dp2kukm {ScheduleOrchestration.Version.Version}", worker.Host.AskedOfTheEngine);
    }

    private static bool IsTimer(string function) => function.StartsWith("jam_", StringComparison.Ordinal);

    /// <summary>What a service is given of app that does something: no settings, no log, no door.</summary>
    private static IEnumerable<Type> Parts(Type service) => service.GetConstructors().Single().GetParameters()
        .Select(parameter => parameter.ParameterType)
        .Where(type => type.Assembly == typeof(Routes).Assembly && type.IsClass);

    private static bool Holds(Type holder, Type part) => holder.GetConstructors().SelectMany(each => each.GetParameters())
        .Concat(holder.GetMethods().SelectMany(each => each.GetParameters()))
        .Any(parameter => parameter.ParameterType == part);

    private static IEnumerable<string> Sorted(IEnumerable<Type> types) =>
        types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
