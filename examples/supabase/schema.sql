create table earshot_events (
  id text primary key, type text not null, source text not null, subject text not null,
  time timestamptz not null, data jsonb not null, received_at timestamptz not null default now()
);
alter table earshot_events enable row level security;
create policy "pages insert" on earshot_events for insert to anon with check (true);

-- What counts: of each response its highest revision.
create view earshot_responses with (security_invoker = true) as
  select distinct on (subject) subject as response, data, received_at
  from earshot_events where type like 'earshot.response.%'
  order by subject, (data->>'revision')::int desc;
