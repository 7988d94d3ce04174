// Durable Task Scheduler, for offices that want its dashboard or outgrow the storage account. No AVM module exists yet.
@description('Name of the scheduler.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object
@description('The app\'s identity.')
param principalId string

// Durable Task Data Contributor.
var contributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '0ad04412-c4d5-4796-b79c-f76d14c8d402'
)

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'Consumption' }
    ipAllowlist: ['0.0.0.0/0']
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: 'ppid'
  properties: {}
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hub
  name: guid(hub.id, 'app', contributor)
  properties: {
    roleDefinitionId: contributor
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@export()
@description('Where the app finds its task hub.')
type schedulerConnectionType = {
  @description('Address of the scheduler.')
  endpoint: string
  @description('Name of the task hub.')
  hub: string
}

output connection schedulerConnectionType = {
  endpoint: scheduler.properties.endpoint
  hub: hub.name
}
