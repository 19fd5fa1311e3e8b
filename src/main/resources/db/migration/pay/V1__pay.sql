create table piece_rate (
    product_id bigint         not null,
    sequence   int            not null,
    valid_from date           not null,
    rate       decimal(10, 4) not null comment 'money for one inspected good piece',
    primary key (product_id, sequence, valid_from)
) comment 'What a piece of an operation is worth, from a day on 计件单价';

create table pay_rule (
    valid_from     date           not null primary key,
    hourly         decimal(10, 4) not null comment 'money for an hour of set-up or of making samples',
    night_hourly   decimal(10, 4) not null default 0 comment 'on top for an hour worked at night',
    night_from     int            not null default 1320 comment 'minutes after midnight',
    night_to       int            not null default 360,
    rework_percent decimal(5, 2)  not null default 0 comment 'of the rate, for pieces made a second time',
    sample_type    varchar(60)    null comment 'order type whose work is paid by the hour'
) comment 'What is paid beside the pieces, from a day on';

create table pay_sheet (
    id        bigint auto_increment primary key,
    month     char(7)        not null comment 'such as 2026-11',
    person    varchar(80)    not null comment 'code',
    total     decimal(12, 2) not null,
    signed_at datetime(3)    null,
    signed_by varchar(120)   null comment 'the badge, or who vouches for a signature on paper',
    locked_at datetime(3)    not null,
    locked_by varchar(120)   not null,
    unique key pay_sheet_month (month, person),
    key pay_sheet_person (person, month)
) comment 'A month of a person that changes no more 月工资单';

create table pay_line (
    id         bigint auto_increment primary key,
    sheet_id   bigint         not null,
    person     varchar(80)    not null,
    report_id  bigint         null comment 'null for the night allowance of a day',
    day        date           not null comment 'the day of the shift in which it was earned',
    kind       varchar(20)    not null,
    work_order varchar(60)    null,
    sequence   int            null,
    name       varchar(200)   null,
    name_en    varchar(200)   null,
    quantity   decimal(12, 3) not null comment 'pieces or hours',
    rate       decimal(10, 4) null comment 'null: there was none on that day',
    amount     decimal(12, 2) not null,
    undecided  boolean        not null comment 'waited for an inspection: paid in a later month',
    later      boolean        not null comment 'earned in a month that was locked already',
    key pay_line_report (report_id, person),
    key pay_line_day (person, day),
    key pay_line_undecided (undecided, person),
    constraint pay_line_sheet foreign key (sheet_id) references pay_sheet (id)
) comment 'What one report was worth to one person: append only';

create table pay_window (
    terminal_id bigint      not null primary key,
    person      varchar(80) not null,
    opened_at   datetime(3) not null
) comment 'Whose pay a terminal may show for a moment';
