-- A service that does not migrate looks at the version of its schema before it begins.
grant select on "${flyway:defaultSchema}"."${flyway:table}" to "${service_role}";
