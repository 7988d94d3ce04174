// Where the app and its storage meet when neither is to be seen from outside.
@description('Name of the environment.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object

var zones = [
  'privatelink.blob.${environment().suffixes.storage}'
  'privatelink.queue.${environment().suffixes.storage}'
  'privatelink.table.${environment().suffixes.storage}'
  'privatelink${replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.')}'
]

module virtualNetwork 'br/public:avm/res/network/virtual-network:0.10.1' = {
  params: {
    name: 'vnet-${name}'
    location: location
    tags: tags
    addressPrefixes: ['10.20.0.0/16']
    subnets: [
      {
        name: 'app'
        addressPrefix: '10.20.0.0/24'
        // What Flex Consumption wants of the subnet that it is put into.
        delegation: 'Microsoft.App/environments'
      }
      {
        name: 'endpoints'
        addressPrefix: '10.20.1.0/24'
        privateEndpointNetworkPolicies: 'Disabled'
      }
    ]
    enableTelemetry: false
  }
}

module zone 'br/public:avm/res/network/private-dns-zone:0.8.1' = [
  for each in zones: {
    params: {
      name: each
      tags: tags
      virtualNetworkLinks: [{ virtualNetworkResourceId: virtualNetwork.outputs.resourceId }]
      enableTelemetry: false
    }
  }
]

@export()
@description('Where private endpoints go, and who gives them their names.')
type endpointsType = {
  @description('Subnet of the endpoints.')
  subnetId: string
  @description('Private DNS zone of blobs.')
  blobZoneId: string
  @description('Private DNS zone of queues.')
  queueZoneId: string
  @description('Private DNS zone of tables.')
  tableZoneId: string
  @description('Private DNS zone of vaults.')
  vaultZoneId: string
}

output appSubnetId string = virtualNetwork.outputs.subnetResourceIds[0]
output endpoints endpointsType = {
  subnetId: virtualNetwork.outputs.subnetResourceIds[1]
  blobZoneId: zone[0].outputs.resourceId
  queueZoneId: zone[1].outputs.resourceId
  tableZoneId: zone[2].outputs.resourceId
  vaultZoneId: zone[3].outputs.resourceId
}
