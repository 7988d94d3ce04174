// The vault is made here, its secrets are not: no template ever sees one (secrets.sh).
import { endpointsType } from 'network.bicep'

@description('Name of the vault.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object
@description('The app\'s identity.')
param principalId string
@description('Whoever puts the secrets in; empty: nobody.')
param deployerId string
@description('What he is.')
param deployerType 'User' | 'ServicePrincipal' | 'Group'
@description('Private endpoints; null: none.')
param endpoints endpointsType?
@description('Where is written down who read what.')
param workspaceId string

var officers = empty(deployerId)
  ? []
  : map(['Key Vault Secrets Officer', 'Key Vault Certificates Officer'], each => {
      principalId: deployerId
      principalType: deployerType
      roleDefinitionIdOrName: each
    })

module vault 'br/public:avm/res/key-vault/vault:0.14.0' = {
  params: {
    name: name
    location: location
    tags: tags
    sku: 'standard'
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableVaultForDeployment: false
    enableVaultForTemplateDeployment: false
    enableVaultForDiskEncryption: false
    publicNetworkAccess: endpoints == null ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: endpoints == null ? 'Allow' : 'Deny'
    }
    privateEndpoints: endpoints == null
      ? []
      : [
          {
            service: 'vault'
            subnetResourceId: endpoints!.subnetId
            privateDnsZoneGroup: { privateDnsZoneGroupConfigs: [{ privateDnsZoneResourceId: endpoints!.vaultZoneId }] }
            enableTelemetry: false
          }
        ]
    roleAssignments: [
      { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionIdOrName: 'Key Vault Secrets User' }
      ...officers
    ]
    diagnosticSettings: [
      { workspaceResourceId: workspaceId, logCategoriesAndGroups: [{ categoryGroup: 'audit' }], metricCategories: [] }
    ]
    enableTelemetry: false
  }
}

output name string = vault.outputs.name
output uri string = vault.outputs.uri
