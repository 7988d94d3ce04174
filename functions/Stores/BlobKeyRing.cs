using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Ppid.Functions.Stores;

/// <summary>The data-protection keys of all instances, one blob each in container <c>kunci</c>: cookies and forms of
/// one are valid at every other. The framework asks seldom and without waiting, hence the synchronous calls.</summary>
public sealed class BlobKeyRing(BlobServiceClient blobs, string name = "") : IXmlRepository
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient($"{name}kunci");

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            return [.. _container.GetBlobs().Select(blob => Read(blob.Name))];
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return [];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        _container.CreateIfNotExists();
        _container.GetBlobClient($"{friendlyName}.xml").Upload(
            BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)), overwrite: true);
    }

    private XElement Read(string name) =>
        XElement.Parse(_container.GetBlobClient(name).DownloadContent().Value.Content.ToString());
}
