/** The audit, in English. */
export const AUDIT_EN_US = {
  "audit.about": "Who did what to what, newest first. Nothing in here is ever changed or deleted.",
  "audit.none": "No act fits these filters.",
  "audit.filters": "Find acts",
  "audit.action": "Action",
  "audit.action.example": "rule/",
  "audit.subject": "Subject",
  "audit.subject.example": "kpi activity_rate",
  "audit.person": "Person",
  "audit.person.example": "P001",
  "audit.from": "From",
  "audit.to": "To",
  "audit.detail": "Details",
  "audit.nobody": "the system",
  "audit.more": "Show older",
  "audit.reading": "Read so far: {count}",
} as const;
