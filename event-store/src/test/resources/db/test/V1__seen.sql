create table seen (note text not null);
grant select, insert on seen to "${service_role}";
