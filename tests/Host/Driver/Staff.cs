using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Offices;
using Ppid.Domain;
using OfficeOfFiles = Ppid.App.Offices.Office;

namespace Ppid.Tests.Host.Driver;

/// <summary>The people of the main office while a house is open: who leaves, leaves pejabat.yaml, which is read at the next
/// start.</summary>
public sealed class Staff
{
    private readonly ConcurrentDictionary<string, OfficeOfFiles> _offices = new();

    /// <summary>To be given to <see cref="HouseUnderTest.Start"/>.</summary>
    public void Into(IServiceCollection services)
    {
        var data = (OfficeData)services.Last(each => each.ServiceType == typeof(OfficeData)).ImplementationInstance!;
        foreach (var (id, office) in data.Offices) _offices[id] = office;
        services.Replace(ServiceDescriptor.Singleton(data with { Offices = _offices }));
    }

    /// <summary>From now on the roster does not know them.</summary>
    public void Leave(params string[] officers)
    {
        var office = _offices["dp2kukm"];
        var stay = office.Roster.Officers.Where(officer => !officers.Contains(officer.Id)).ToListOf();
        _offices["dp2kukm"] = office with { People = office.People with { Roster = office.Roster with { Officers = stay } } };
    }
}
