using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Ppid.Tests.Host.Driver;

/// <summary>A store that fails where a test says so, and is the real one otherwise.</summary>
public static class FaultyStore
{
    /// <summary>Puts it before the house's own; <paramref name="fails"/> is asked with the name of the call and what it is
    /// given.</summary>
    public static void Before<T>(IServiceCollection services, Func<string, object?[], bool> fails)
        where T : class
    {
        var own = services.Last(each => each.ServiceType == typeof(T));
        services.Remove(own);
        services.AddSingleton(provider =>
        {
            var faulty = DispatchProxy.Create<T, Faulty>();
            ((Faulty)(object)faulty).Real = own.ImplementationInstance ?? own.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, own.ImplementationType!);
            ((Faulty)(object)faulty).Fails = fails;
            return faulty;
        });
    }

    private class Faulty : DispatchProxy
    {
        public object Real { get; set; } = null!;

        public Func<string, object?[], bool> Fails { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Fails(targetMethod!.Name, args!)
            ? throw new IOException($"{targetMethod.Name} fails, as the test wants it.")
            : targetMethod.Invoke(Real, args);
    }
}
