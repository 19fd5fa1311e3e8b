create table instruction (
    id           bigint auto_increment primary key,
    product_id   bigint       not null,
    sequence     int          not null comment 'of the operation in the routing',
    version      int          not null,
    title        varchar(200) not null,
    words        text         null,
    pages        int          not null default 0,
    bytes        int          not null default 0 comment 'of all pages together',
    created_at   datetime(3)  not null,
    created_by   varchar(120) not null,
    withdrawn_at datetime(3)  null comment 'from then on there is none, until a newer version',
    unique key instruction_version (product_id, sequence, version),
    constraint instruction_product foreign key (product_id) references product (id)
) comment 'How an operation is done 作业指导书: a version never changes and is never deleted';

create table instruction_page (
    instruction_id bigint      not null,
    page           int         not null comment 'from 1',
    media_type     varchar(40) not null,
    content        mediumblob  not null comment 'a picture that was drawn here, never the file that came',
    primary key (instruction_id, page),
    constraint instruction_page_instruction foreign key (instruction_id) references instruction (id)
) comment 'What a terminal shows of it';
