alter table production_report
    add column labour varchar(2000) not null default '' comment 'who worked how many minutes: person minutes, separated by ;' after persons;
