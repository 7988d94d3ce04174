// Two accounts: what the platform and the engine write day and night, and the records of the office.
import { endpointsType } from 'network.bicep'

@description('Makes names unique.')
param token string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object
@description('The app\'s identity.')
param principalId string
@description('Redundancy of both accounts.')
param sku 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'
@description('Nobody deletes the records\' account by mistake.')
param lock bool
@description('Days for which a record can be neither changed nor deleted.')
param recordsDays int
@description('Private endpoints; null: none.')
param endpoints endpointsType?

var packages = 'paket'
var documents = 'dokumen'
var papers = 'arsip'
var quarantine = 'karantina'
var webKeys = 'kunci'

var open = {
  bypass: 'AzureServices'
  defaultAction: 'Allow'
}
var closed = {
  bypass: 'None'
  defaultAction: 'Deny'
}
var role = {
  principalId: principalId
  principalType: 'ServicePrincipal'
}
var services = endpoints == null
  ? []
  : [
      { service: 'blob', zone: endpoints!.blobZoneId }
      { service: 'queue', zone: endpoints!.queueZoneId }
      { service: 'table', zone: endpoints!.tableZoneId }
    ]
var doors = [
  for each in services: {
    service: each.service
    subnetResourceId: endpoints!.subnetId
    privateDnsZoneGroup: { privateDnsZoneGroupConfigs: [{ privateDnsZoneResourceId: each.zone }] }
    enableTelemetry: false
  }
]

module runtime 'br/public:avm/res/storage/storage-account:0.33.0' = {
  params: {
    name: 'stppidjalan${token}'
    location: location
    tags: tags
    skuName: sku
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    publicNetworkAccess: endpoints == null ? 'Enabled' : 'Disabled'
    networkAcls: endpoints == null ? open : closed
    privateEndpoints: doors
    blobServices: {
      containers: [{ name: packages }]
      deleteRetentionPolicyEnabled: false
      containerDeleteRetentionPolicyEnabled: false
    }
    roleAssignments: [
      // The host takes leases and makes containers of its own: less than Owner does not do. Durable Functions keeps its
      // history in tables and its messages in queues.
      { ...role, roleDefinitionIdOrName: 'Storage Blob Data Owner' }
      { ...role, roleDefinitionIdOrName: 'Storage Queue Data Contributor' }
      { ...role, roleDefinitionIdOrName: 'Storage Table Data Contributor' }
    ]
    enableTelemetry: false
  }
}

var writer = [{ ...role, roleDefinitionIdOrName: 'Storage Blob Data Contributor' }]

module records 'br/public:avm/res/storage/storage-account:0.33.0' = {
  params: {
    name: 'stppidarsip${token}'
    location: location
    tags: tags
    skuName: sku
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    publicNetworkAccess: endpoints == null ? 'Enabled' : 'Disabled'
    networkAcls: endpoints == null ? open : closed
    privateEndpoints: doors
    lock: lock ? { kind: 'CanNotDelete', name: 'arsip' } : null
    blobServices: {
      isVersioningEnabled: true
      deleteRetentionPolicyEnabled: true
      deleteRetentionPolicyDays: 30
      containerDeleteRetentionPolicyEnabled: true
      containerDeleteRetentionPolicyDays: 30
      containers: [
        { name: quarantine, roleAssignments: writer }
        // What people hand in, identity cards among it: the law may want it erased, so no policy stands in the way.
        { name: documents, roleAssignments: writer }
        {
          // What the office decides with.
          name: papers
          roleAssignments: writer
          // Not locked: what is locked cannot be undone by anybody (lock-records.sh).
          immutabilityPolicy: { immutabilityPeriodSinceCreationInDays: recordsDays, allowProtectedAppendWrites: false }
        }
        // Keys of cookies and forms, locked by the certificate in the vault.
        { name: webKeys, roleAssignments: writer }
      ]
    }
    managementPolicyRules: [
      {
        name: 'karantina'
        enabled: true
        type: 'Lifecycle'
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: ['${quarantine}/'] }
          actions: {
            baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } }
            version: { delete: { daysAfterCreationGreaterThan: 30 } }
          }
        }
      }
    ]
    // The ledger makes its own tables.
    roleAssignments: [{ ...role, roleDefinitionIdOrName: 'Storage Table Data Contributor' }]
    enableTelemetry: false
  }
}

output runtimeAccount string = runtime.outputs.name
output recordsAccount string = records.outputs.name
