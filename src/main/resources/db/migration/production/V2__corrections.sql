alter table production_report
    add column terminal_id bigint       null comment 'where it was scanned; null for a correction from the office' after scan_id,
    add column corrected_by varchar(100) null comment 'who took back, where the report reverses another',
    add column note        varchar(500) null comment 'why it was taken back',
    add key production_report_terminal (terminal_id, id);
