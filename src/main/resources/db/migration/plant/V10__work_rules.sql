create table work_center_rules (
    work_center_id   bigint      not null primary key,
    labour_split     varchar(10) not null comment 'EQUAL, FULL, CURRENT',
    count_demanded   boolean     not null comment 'OK without a quantity never means the rest',
    fast_asked       boolean     not null comment 'faster than half the standard time: the count is asked again',
    scrap_open       boolean     not null comment 'operators may scrap at once; else it is held',
    count_on_arrival boolean     not null,
    several_people   boolean     not null,
    overtime_minutes int         not null comment 'what one touch adds to the shift; 0: nothing',
    count_before_end int         not null comment 'minutes before the end of the shift; 0: the count is not asked',
    charge_share     varchar(10) not null comment 'COUNT, WEIGHT',
    rework_rounds    int         not null,
    constraint work_center_rules_center foreign key (work_center_id) references work_center (id)
) comment 'How work is reported at a work centre; a centre without a row has the defaults';

alter table work_unit
    add column machine_counter boolean not null default false comment 'pieces are read off the machine''s counter' after over_report;
