// One office's PpidServerless: everything in one resource group. docs/azure/deploy.md says how to use it.
targetScope = 'subscription'

@minLength(3)
@maxLength(20)
@description('Name of this environment, part of every name: "ppid-dev".')
param environmentName string

@allowed(['dev', 'prod'])
@description('Chooses sizes, retention and redundancy; see the table below.')
param kind string = 'dev'

@description('Region. Data of a public body belong in Indonesia (PP 71/2019, Pasal 20): indonesiacentral where it has what this template needs.')
param location string

@description('Public address, as letters print it: "https://ppid.contoh.go.id". Empty: the address of the platform.')
param address string = ''

@allowed(['sendgrid', 'graph'])
@description('How letters leave.')
param letters string = 'sendgrid'

@description('Everything that has no default for letters, mail that comes in and Teams.')
param post {
  @description('SendGrid only checks letters and sends none.')
  sendGridTestOnly: bool
  @description('Where the SendGrid account lives.')
  sendGridRegion: 'global' | 'eu'
  @description('Public key of SendGrid\'s signed Event Webhook; empty: no reports.')
  sendGridReportKey: string
  @description('Mail comes in by SendGrid Inbound Parse; its secret is suratmasuk-rahasia in the vault.')
  sendGridInbound: bool
  @description('Public key of the Inbound Parse webhook; empty: signatures are not asked for.')
  sendGridInboundKey: string
  @description('The office\'s mailbox in Exchange Online; empty: none.')
  mailbox: string
  @description('Id of the office\'s Teams app; empty: no activity notices.')
  teamsApp: string
  @description('A Workflows webhook is teams-webhook in the vault.')
  teamsWebhook: bool
}

@description('Client id of the Entra app registration with which officers may sign in; empty: no Entra sign-in.')
param entraClientId string = ''

@description('Settings of the program for which this template has no parameter; where it has one, the parameter counts.')
param extraSettings { *: string } = {}

@minValue(1)
@maxValue(5)
@description('How many proxies stand in front of the program: the platform\'s own, and yours.')
param proxies int = 1

@allowed(['storage', 'scheduler'])
@description('What keeps the waiting cases: the runtime storage account, or a Durable Task Scheduler.')
param engine string = 'storage'

@allowed(['accountName', 'serviceUri'])
@description('How the host finds its storage by identity. Both are documented; each has failed on Flex Consumption at times.')
param storageForm string = 'accountName'

@description('Private endpoints for storage and vault, and the app in a virtual network.')
param privateNetwork bool = false

@minValue(1)
@maxValue(146000)
@description('Days for which a record of the office can be neither changed nor deleted.')
param recordsDays int = 365

@description('Whether infra/lock-records.sh may make that irreversible.')
param lockRecords bool = false

@description('Who is told when an alert fires.')
param alertEmails string[]

@minValue(1)
@description('Budget a month, in the currency of the subscription.')
param monthlyBudget int

@minLength(10)
@maxLength(10)
@description('First day of the month since which the budget counts, "2026-12-01". Azure takes no other once it is made.')
param budgetFrom string

@description('Tags with which deploy.sh has written down what is live: they stay.')
param live { *: string } = {}

@description('Whoever deploys: he puts the secrets into the vault. Empty: nobody may.')
param deployerId string = deployer().objectId

@allowed(['User', 'ServicePrincipal', 'Group'])
@description('What the deployer is.')
param deployerType string = 'User'

var sizes = {
  dev: {
    storageSku: 'Standard_LRS'
    alwaysReadyHttp: 0
    instances: 40
    logDays: 30
    logGigabytesADay: '1'
    lock: false
  }
  prod: {
    storageSku: 'Standard_ZRS'
    alwaysReadyHttp: 1
    instances: 100
    logDays: 90
    logGigabytesADay: '5'
    lock: true
  }
}
var size = sizes[kind]
var token = take(toLower(uniqueString(subscription().id, environmentName, location)), 8)
var tags = { 'azd-env-name': environmentName, app: 'ppid', environment: kind }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'br/public:avm/res/managed-identity/user-assigned-identity:0.6.0' = {
  scope: group
  params: {
    name: 'id-${environmentName}'
    location: location
    tags: tags
    enableTelemetry: false
  }
}

module network 'network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
  }
}

module watch 'watch.bicep' = {
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    days: size.logDays
    gigabytesADay: size.logGigabytesADay
  }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    sku: size.storageSku
    lock: size.lock
    recordsDays: recordsDays
    endpoints: network.?outputs.endpoints
  }
}

module vault 'vault.bicep' = {
  scope: group
  params: {
    name: 'kv-ppid-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    deployerId: deployerId
    deployerType: deployerType
    endpoints: network.?outputs.endpoints
    workspaceId: watch.outputs.workspaceId
  }
}

module scheduler 'scheduler.bicep' = if (engine == 'scheduler') {
  scope: group
  params: {
    name: 'dts-${environmentName}-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module site 'site.bicep' = {
  scope: group
  params: {
    name: 'func-${environmentName}-${token}'
    location: location
    tags: tags
    live: live
    address: address
    letters: letters
    post: post
    entraClientId: entraClientId
    proxies: proxies
    extraSettings: extraSettings
    identity: {
      id: identity.outputs.resourceId
      clientId: identity.outputs.clientId
    }
    runtimeAccount: storage.outputs.runtimeAccount
    recordsAccount: storage.outputs.recordsAccount
    storageForm: storageForm
    schedulerConnection: scheduler.?outputs.connection
    vaultUri: vault.outputs.uri
    insightsConnection: watch.outputs.insightsConnection
    subnetId: network.?outputs.appSubnetId
    alwaysReadyHttp: size.alwaysReadyHttp
    instances: size.instances
  }
}

module alerts 'alerts.bicep' = {
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
    workspaceId: watch.outputs.workspaceId
    emails: alertEmails
    monthlyBudget: monthlyBudget
    budgetFrom: budgetFrom
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output AZURE_FUNCTION_NAME string = site.outputs.name
output SERVICE_API_NAME string = site.outputs.name
// The app's own, to try it before the domain leads here.
output SERVICE_API_URI string = site.outputs.ownAddress
output PPID_RECORDS_ACCOUNT string = storage.outputs.recordsAccount
// Not string(): that would say "True".
output PPID_LOCK_RECORDS string = lockRecords ? 'true' : 'false'
