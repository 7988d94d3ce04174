// Who is told what. Each alert has its section, of the same name, in docs/azure/operate.md.
@description('Name of the environment.')
param name string
@description('Region.')
param location string
@description('Tags of every resource.')
param tags object
@description('Where the measurements lie.')
param workspaceId string
@description('Who is told.')
param emails string[]
@description('Budget a month, in the currency of the subscription.')
param monthlyBudget int
@description('First day of the month since which it counts.')
param budgetFrom string

var alerts = [
  {
    name: 'effects-given-up'
    says: 'A letter was given up, or something else that is owed has failed twelve times.'
    query: 'AppMetrics | where Name == "ppid.effects.given_up" | summarize Value = sum(Sum)'
    above: 0
    every: 'PT15M'
    over: 'PT15M'
    severity: 2
  }
  {
    name: 'effects-failing'
    says: 'Letters and other effects fail in numbers: the post office, or what else they need, is away.'
    query: 'AppMetrics | where Name == "ppid.effects.failed" | summarize Value = sum(Sum)'
    above: 20
    every: 'PT15M'
    over: 'PT15M'
    severity: 2
  }
  {
    name: 'effects-late'
    says: 'Something that is owed has waited for half an hour without being tried.'
    query: 'AppMetrics | where Name == "ppid.effects.late" | summarize Value = max(Max)'
    above: 1800
    every: 'PT15M'
    over: 'PT15M'
    severity: 1
  }
  {
    name: 'alarms-late'
    says: 'A reminder or a deadline did not ring for half an hour: the ladder is behind.'
    query: 'AppMetrics | where Name == "ppid.alarms.late" | summarize Value = max(Max)'
    above: 1800
    every: 'PT15M'
    over: 'PT15M'
    severity: 1
  }
  {
    name: 'cases-overdue'
    says: 'Running cases are past their day: the office itself is late.'
    query: 'AppMetrics | where Name == "ppid.cases.overdue" | summarize Value = max(Max)'
    above: 0
    every: 'P1D'
    over: 'P1D'
    severity: 3
  }
  {
    name: 'cases-neglected'
    says: 'The sweeper had to wake many cases: pokes are lost or instances stand still.'
    query: 'AppMetrics | where Name == "ppid.sweeps.neglected" | summarize Value = sum(Sum)'
    above: 20
    every: 'PT1H'
    over: 'PT1H'
    severity: 2
  }
  {
    name: 'instances-missing'
    says: 'Open cases had no instance in the engine.'
    query: 'AppMetrics | where Name == "ppid.sweeps.drifted" | summarize Value = sum(Sum)'
    above: 0
    every: 'PT1H'
    over: 'PT1H'
    severity: 2
  }
  {
    name: 'pokes-lost'
    says: 'The engine did not hear that cases had changed.'
    query: 'AppMetrics | where Name == "ppid.pokes.lost" | summarize Value = sum(Sum)'
    above: 20
    every: 'PT1H'
    over: 'PT1H'
    severity: 3
  }
  {
    name: 'sweeper-silent'
    says: 'The sweeper has not run for half an hour: nothing is measured and nothing repaired.'
    query: 'AppMetrics | where Name == "ppid.sweeps" | summarize Sweeps = sum(Sum) | project Value = iff(isnull(Sweeps) or Sweeps < 1, 1, 0)'
    above: 0
    every: 'PT15M'
    over: 'PT30M'
    severity: 1
  }
  {
    name: 'functions-failing'
    says: 'Requests end in a failure of ours.'
    query: 'AppMetrics | where Name == "ppid.failures" | summarize Value = sum(Sum)'
    above: 5
    every: 'PT15M'
    over: 'PT15M'
    severity: 2
  }
]

module people 'br/public:avm/res/insights/action-group:0.8.0' = {
  params: {
    name: 'ag-${name}'
    groupShortName: 'ppid'
    tags: tags
    emailReceivers: [
      for (each, index) in emails: { name: 'surel-${index}', emailAddress: each, useCommonAlertSchema: true }
    ]
    enableTelemetry: false
  }
}

module rule 'br/public:avm/res/insights/scheduled-query-rule:0.6.0' = [
  for each in alerts: {
    params: {
      name: '${name}-${each.name}'
      location: location
      tags: tags
      alertDisplayName: '${name}: ${each.name}'
      alertDescription: '${each.says} docs/azure/operate.md, ${each.name}'
      severity: each.severity
      scopes: [workspaceId]
      evaluationFrequency: each.every
      windowSize: each.over
      // Tables of a new workspace come into being with the first row.
      skipQueryValidation: true
      criterias: {
        allOf: [
          {
            query: each.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: each.above
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroupResourceIds: [people.outputs.resourceId] }
      enableTelemetry: false
    }
  }
]

module budget 'br/public:avm/res/consumption/budget/rg-scope:0.1.0' = {
  params: {
    name: 'anggaran-${name}'
    amount: monthlyBudget
    // The module's own default is the current month: from the second on, Azure would refuse every deployment.
    startDate: '${budgetFrom}T00:00:00Z'
    thresholds: [50, 80, 100]
    contactEmails: emails
    actionGroups: [people.outputs.resourceId]
    enableTelemetry: false
  }
}
