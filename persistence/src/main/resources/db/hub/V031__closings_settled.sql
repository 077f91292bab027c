-- When the outcome was kept, by the database's clock: a little after it was decided, by the clock of some node.
alter table logs_fechamento_chamados add column settled_at timestamptz;

-- what was settled just now?
create index closing_settled on logs_fechamento_chamados (settled_at) where settled_at is not null;
