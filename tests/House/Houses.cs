using System.Reflection;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Host;

namespace Ppid.Tests.House;

/// <summary>The assemblies that need no Azure package.</summary>
internal static class Houses
{
    public static Assembly Domain => typeof(CaseDecider).Assembly;

    public static Assembly App => typeof(Routes).Assembly;

    public static Assembly Host => typeof(HouseSettings).Assembly;

    /// <summary>The members of a closed union: public records nested in it.</summary>
    public static IEnumerable<Type> Members(Type union) =>
        union.GetNestedTypes().Where(union.IsAssignableFrom);
}
