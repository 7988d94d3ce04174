// The function app, its plan and everything it is told. The names of settings are the program's: docs/settings.md.
import { schedulerConnectionType } from 'scheduler.bicep'

@description('Name of the app.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object
@description('Tags of the app that deploy.sh has written.')
param live { *: string }
@description('Public address; empty: the platform\'s.')
param address string
@description('How letters leave.')
param letters 'sendgrid' | 'graph'
@description('Letters, mail that comes in, Teams: see main.bicep.')
param post object
@description('Client id of the Entra app registration; empty: no Entra sign-in.')
param entraClientId string
@description('How many proxies stand in front of the program.')
param proxies int
@description('Further settings of the program; what is set here by name counts.')
param extraSettings { *: string }
@description('The app\'s identity.')
param identity { id: string, clientId: string }
@description('Account of host and engine.')
param runtimeAccount string
@description('Account of ledger and documents.')
param recordsAccount string
@description('How the host finds its storage.')
param storageForm 'accountName' | 'serviceUri'
@description('Durable Task Scheduler; null: the runtime account keeps what waits.')
param schedulerConnection schedulerConnectionType?
@description('Address of the vault.')
param vaultUri string
@description('Connection string of Application Insights: an address, no key to anything.')
param insightsConnection string
@description('Subnet of the app; null: none.')
param subnetId string?
@description('Instances that always run, for people.')
param alwaysReadyHttp int
@description('Instances at most.')
param instances int

var suffix = environment().suffixes.storage
var publicAddress = empty(address) ? 'https://${name}.azurewebsites.net' : address

var hostStorage = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.clientId
  ...(storageForm == 'accountName'
    ? { AzureWebJobsStorage__accountName: runtimeAccount }
    : {
        AzureWebJobsStorage__blobServiceUri: 'https://${runtimeAccount}.blob.${suffix}'
        AzureWebJobsStorage__queueServiceUri: 'https://${runtimeAccount}.queue.${suffix}'
        AzureWebJobsStorage__tableServiceUri: 'https://${runtimeAccount}.table.${suffix}'
      })
}

var platform = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
  AZURE_CLIENT_ID: identity.clientId
  // The host's own limit is less than what officers may upload; the platform's front end lets this much through.
  FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '210000000'
}

var engine = schedulerConnection == null
  ? {}
  : {
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      AzureFunctionsJobHost__extensions__durableTask__hubName: schedulerConnection!.hub
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerConnection!.endpoint};Authentication=ManagedIdentity;ClientID=${identity.clientId}'
    }

var program = {
  Ppid__Alamat: publicAddress
  Ppid__ProksiTepercaya: string(proxies)
  Ppid__Surat__Cara: letters
  Ppid__Penyimpanan__Tabel: 'https://${recordsAccount}.table.${suffix}'
  Ppid__Penyimpanan__Blob: 'https://${recordsAccount}.blob.${suffix}'
  Ppid__Penyimpanan__Brankas: vaultUri
  Ppid__Penyimpanan__Sertifikat: 'ppid-kunci-web'
  Ppid__KunciPeladen: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/kunci-peladen)'
  // Switches together with the platform's own sign-in below: the program refuses to start with one and not the other.
  Ppid__Masuk: empty(entraClientId) ? 'pin' : 'entra'
  Ppid__Entra__Penyewa: empty(entraClientId) ? '' : tenant().tenantId
  Ppid__Graph__KotakSurat: post.mailbox
  Ppid__Graph__AplikasiTeams: post.teamsApp
}

var sendGrid = letters == 'sendgrid'
  ? {
      Ppid__SendGrid__Kunci: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sendgrid-kunci)'
      Ppid__SendGrid__HanyaUji: post.sendGridTestOnly ? 'ya' : 'tidak'
      Ppid__SendGrid__Wilayah: post.sendGridRegion
      Ppid__SendGrid__KunciLaporan: post.sendGridReportKey
    }
  : {}

var inbound = post.sendGridInbound
  ? {
      Ppid__SuratMasuk__Rahasia: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/suratmasuk-rahasia)'
      Ppid__SuratMasuk__KunciSendGrid: post.sendGridInboundKey
    }
  : {}

var teams = post.teamsWebhook
  ? { Ppid__Teams__Webhook: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/teams-webhook)' }
  : {}

module plan 'br/public:avm/res/web/serverfarm:0.7.0' = {
  params: {
    name: 'plan-${name}'
    location: location
    tags: tags
    skuName: 'FC1'
    skuCapacity: 0
    kind: 'functionapp'
    reserved: true
    enableTelemetry: false
  }
}

module site 'br/public:avm/res/web/site:0.24.0' = {
  params: {
    name: name
    location: location
    tags: { ...live, ...tags, 'azd-service-name': 'api' }
    kind: 'functionapp,linux'
    serverFarmResourceId: plan.outputs.resourceId
    managedIdentities: { userAssignedResourceIds: [identity.id] }
    keyVaultAccessIdentityResourceId: identity.id
    virtualNetworkSubnetResourceId: subnetId
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    basicPublishingCredentialsPolicies: [{ name: 'ftp', allow: false }, { name: 'scm', allow: false }]
    siteConfig: {
      alwaysOn: false
      http20Enabled: true
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${runtimeAccount}.blob.${suffix}/paket'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: instances
        alwaysReady: [
          ...(alwaysReadyHttp > 0 ? [{ name: 'http', instanceCount: alwaysReadyHttp }] : [])
          // Timers in queues are seen late when nobody is there to look.
          { name: 'durable', instanceCount: 1 }
        ]
      }
    }
    configs: [
      {
        name: 'appsettings'
        // What is set by hand is gone after the next deployment: there is one place where settings stand.
        retainCurrentAppSettings: false
        properties: {
          ...extraSettings
          ...hostStorage
          ...platform
          ...engine
          ...program
          ...sendGrid
          ...inbound
          ...teams
        }
      }
      {
        name: 'authsettingsV2'
        properties: {
          platform: { enabled: !empty(entraClientId) }
          // Citizens need no account: the platform only says who it is that signed in, the program decides.
          globalValidation: {
            requireAuthentication: false
            unauthenticatedClientAction: 'AllowAnonymous'
          }
          httpSettings: { requireHttps: true }
          identityProviders: empty(entraClientId)
            ? {}
            : {
                azureActiveDirectory: {
                  enabled: true
                  registration: {
                    clientId: entraClientId
                    openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
                  }
                  validation: { allowedAudiences: [entraClientId, 'api://${entraClientId}'] }
                }
              }
          login: {
            tokenStore: { enabled: false }
            // The platform does not ask the tenant again while its own cookie is good: that is how long a closed account stays in.
            cookieExpiration: { convention: 'FixedTime', timeToExpiration: '01:00:00' }
          }
        }
      }
    ]
    enableTelemetry: false
  }
}

output name string = site.outputs.name
output ownAddress string = 'https://${site.outputs.defaultHostname}'
