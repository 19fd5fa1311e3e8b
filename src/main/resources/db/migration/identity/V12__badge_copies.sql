create table badge_copy (
    person_id   bigint      not null primary key,
    copy        int         not null comment 'the copy that is valid; the first has no row',
    since       datetime(3) not null comment 'older copies are refused from then on',
    recalled_by varchar(100) not null,
    constraint badge_copy_person foreign key (person_id) references person (id)
) comment 'Badges that were lost and printed again';
