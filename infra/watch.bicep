// Logs and measurements: nobody writes with a key.
@description('Name of the environment.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object
@description('The app\'s identity.')
param principalId string
@description('How long logs are kept.')
param days int
@description('What may come in a day, in gigabytes: a fault in a loop must not cost a fortune.')
param gigabytesADay string

module workspace 'br/public:avm/res/operational-insights/workspace:0.16.1' = {
  params: {
    name: 'log-${name}'
    location: location
    tags: tags
    dataRetention: days
    dailyQuotaGb: gigabytesADay
    forceCmkForQuery: false
    features: { disableLocalAuth: true }
    enableTelemetry: false
  }
}

module insights 'br/public:avm/res/insights/component:0.8.0' = {
  params: {
    name: 'appi-${name}'
    location: location
    tags: tags
    workspaceResourceId: workspace.outputs.resourceId
    disableLocalAuth: true
    // Addresses of visitors are not kept.
    disableIpMasking: false
    roleAssignments: [
      {
        principalId: principalId
        principalType: 'ServicePrincipal'
        roleDefinitionIdOrName: 'Monitoring Metrics Publisher'
      }
    ]
    enableTelemetry: false
  }
}

output workspaceId string = workspace.outputs.resourceId
output insightsConnection string = insights.outputs.connectionString
