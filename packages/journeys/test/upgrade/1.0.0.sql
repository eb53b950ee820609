-- What @guildhall/journeys 1.0.0 left in PostgreSQL: its tables, its ledger and five residents’ runs,
-- written by that version itself and dumped with pg_dump --inserts. Frozen: upgrade.test.ts finishes them.

CREATE TABLE guildhall_migrations (
    package text NOT NULL,
    name text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE journeys_sessions (
    council text NOT NULL,
    session text NOT NULL,
    journey text NOT NULL,
    revision integer NOT NULL,
    state text NOT NULL,
    instance text NOT NULL,
    updated_at text NOT NULL
);
CREATE TABLE journeys_submissions (
    council text NOT NULL,
    journey text NOT NULL,
    instance text NOT NULL,
    reference text NOT NULL,
    submitted_at text NOT NULL
);
INSERT INTO guildhall_migrations VALUES ('@guildhall/journeys', '0001-sessions-and-submissions', '2026-11-24 17:16:11.274696+00');
INSERT INTO journeys_sessions VALUES ('alderbrook', 'c121d3ba5db191d1e907811f256e934fa52d6cf6e796020199a6bcc735f84296', 'sample', 1, '{"instance":"0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","version":1,"answers":{"postcode":{"values":{"postcode":"gh1 2ab"}}}}', '0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e', '2026-11-24T10:00:00Z');
INSERT INTO journeys_sessions VALUES ('alderbrook', 'd19297af6f78b9a8d49d157a914b1db5e0db16aa089ddd3c9dd7659c717b445b', 'sample', 3, '{"instance":"1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c","version":1,"answers":{"postcode":{"values":{"postcode":"gh1 2ab"}},"property":{"values":{"property":"1"},"facts":{"address":"1 Guildhall Street"}},"kind":{"values":{"kind":"damaged"}}}}', '1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c', '2026-11-24T10:00:00Z');
INSERT INTO journeys_sessions VALUES ('alderbrook', 'c3d0bc610f48259869e3199bed1f75f05a206b46f7051741903171e1742da339', 'sample', 4, '{"instance":"2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a","version":1,"answers":{"postcode":{"values":{"postcode":"GH2 4XY"}},"property":{"values":{"property":"1"},"facts":{"address":"1 Guildhall Street"},"stale":true},"kind":{"values":{"kind":"missed"}}}}', '2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a', '2026-11-24T10:00:00Z');
INSERT INTO journeys_sessions VALUES ('alderbrook', 'db26614af7129cec14bf2c91e6ab713930af2df652d07af9ed75ee7021219cd1', 'sample', 4, '{"instance":"38383838383838383838383838383838","version":1,"answers":{"postcode":{"values":{"postcode":"gh1 2ab"}},"property":{"values":{"property":"1"},"facts":{"address":"1 Guildhall Street"}},"kind":{"values":{"kind":"damaged"}},"damage":{"values":{"damage":"The lid is gone – ’n ôl"}}}}', '38383838383838383838383838383838', '2026-11-24T10:00:00Z');
INSERT INTO journeys_sessions VALUES ('alderbrook', 'bec35c4e4ca5c2ee5df26ae63d1e99d553a4152420bdf6e8037e876986e0a1cc', 'sample', 3, '{"instance":"46464646464646464646464646464646","version":1,"answers":{"postcode":{"values":{"postcode":"gh1 2ab"}},"property":{"values":{"property":"1"},"facts":{"address":"1 Guildhall Street"}},"kind":{"values":{"kind":"missed"}}}}', '46464646464646464646464646464646', '2026-11-24T10:00:00Z');
INSERT INTO journeys_submissions VALUES ('alderbrook', 'sample', '46464646464646464646464646464646', 'RRR-RRR-RRR', '2026-11-24T17:16:11.352Z');
ALTER TABLE ONLY guildhall_migrations
    ADD CONSTRAINT guildhall_migrations_pkey PRIMARY KEY (package, name);
ALTER TABLE ONLY journeys_sessions
    ADD CONSTRAINT journeys_sessions_pkey PRIMARY KEY (council, session, journey);
ALTER TABLE ONLY journeys_submissions
    ADD CONSTRAINT journeys_submissions_council_reference_key UNIQUE (council, reference);
ALTER TABLE ONLY journeys_submissions
    ADD CONSTRAINT journeys_submissions_pkey PRIMARY KEY (council, instance);
