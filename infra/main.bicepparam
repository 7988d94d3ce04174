// Read from the environment: what `azd env set` keeps, or what the deploy pipeline has been given.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param kind = readEnvironmentVariable('PPID_KIND', 'dev')
param address = readEnvironmentVariable('PPID_ADDRESS', '')
param letters = readEnvironmentVariable('PPID_LETTERS', 'sendgrid')
param post = {
  sendGridTestOnly: bool(readEnvironmentVariable('PPID_SENDGRID_TEST_ONLY', 'true'))
  sendGridRegion: readEnvironmentVariable('PPID_SENDGRID_REGION', 'global')
  sendGridReportKey: readEnvironmentVariable('PPID_SENDGRID_REPORT_KEY', '')
  sendGridInbound: bool(readEnvironmentVariable('PPID_SENDGRID_INBOUND', 'false'))
  sendGridInboundKey: readEnvironmentVariable('PPID_SENDGRID_INBOUND_KEY', '')
  mailbox: readEnvironmentVariable('PPID_MAILBOX', '')
  teamsApp: readEnvironmentVariable('PPID_TEAMS_APP', '')
  teamsWebhook: bool(readEnvironmentVariable('PPID_TEAMS_WEBHOOK', 'false'))
}
param entraClientId = readEnvironmentVariable('PPID_ENTRA_CLIENT_ID', '')
param proxies = int(readEnvironmentVariable('PPID_PROXIES', '1'))
param extraSettings = json(readEnvironmentVariable('PPID_SETTINGS', '{}'))
param engine = readEnvironmentVariable('PPID_ENGINE', 'storage')
param storageForm = readEnvironmentVariable('PPID_STORAGE_FORM', 'accountName')
param privateNetwork = bool(readEnvironmentVariable('PPID_PRIVATE_NETWORK', 'false'))
param recordsDays = int(readEnvironmentVariable('PPID_RECORDS_DAYS', '365'))
param lockRecords = bool(readEnvironmentVariable('PPID_LOCK_RECORDS', 'false'))
param alertEmails = split(readEnvironmentVariable('PPID_ALERT_EMAILS'), ',')
param monthlyBudget = int(readEnvironmentVariable('PPID_MONTHLY_BUDGET'))
param budgetFrom = readEnvironmentVariable('PPID_BUDGET_FROM')
// What provision.sh has found on the app.
param live = json(readEnvironmentVariable('PPID_LIVE', '{}'))
param deployerType = readEnvironmentVariable('PPID_DEPLOYER_TYPE', 'User')
