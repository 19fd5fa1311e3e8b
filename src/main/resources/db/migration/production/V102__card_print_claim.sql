create table card_print_claim (
    terminal_id bigint      not null primary key,
    scan_id     binary(16)  not null comment 'whose answer made the cards',
    screen      varchar(60) not null
) comment 'Which of the screens of a terminal prints the cards that were made there last';
