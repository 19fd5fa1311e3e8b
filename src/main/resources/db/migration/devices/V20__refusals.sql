create table refusal (
    id          bigint auto_increment primary key,
    terminal_id bigint        not null,
    device      varchar(60)   not null,
    first_seq   bigint        not null comment 'the scan that was refused first',
    last_seq    bigint        not null comment 'those after it were refused with it',
    reason      varchar(40)   not null,
    session     longtext      not null comment 'JSON of TerminalSession as it was before the first',
    scanned_at  datetime(3)   not null,
    received_at datetime(3)   not null,
    answer      varchar(20)   null comment 'BOOK or DISMISS; null: nobody has answered it',
    note        varchar(500)  null,
    resolved_by varchar(100)  null,
    resolved_at datetime(3)   null,
    key refusal_open (answer, received_at),
    key refusal_device (terminal_id, device, last_seq),
    constraint refusal_terminal foreign key (terminal_id) references terminal (id)
) comment 'Scans that were taken without the server and refused by it later: somebody must decide';
