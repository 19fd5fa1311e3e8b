create table scan_alias (
    id         bigint auto_increment primary key,
    alias      varchar(200) character set utf8mb4 collate utf8mb4_bin not null comment 'as read, upper case; * at the end: whatever follows',
    code       varchar(100) not null comment 'the code of ours that it means, without check character',
    note       varchar(200) null,
    changed_at datetime(6)  not null,
    unique key scan_alias_alias (alias)
) comment 'Barcodes that the factory had before, and what they mean';
