-- what one has made today is asked after every scan: by the first of those who made it, and among the few reports of several
alter table production_report
    add column first_person varchar(80) as (substring_index(persons, ',', 1)) persistent after persons,
    add column together boolean as (persons like '%,%') persistent after first_person,
    add key production_report_person (first_person, ended_at),
    add key production_report_together (together, ended_at);
