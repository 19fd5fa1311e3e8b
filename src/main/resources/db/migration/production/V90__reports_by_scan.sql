-- what one scan booked is taken back whole
alter table production_report
    add key production_report_scan (scan_id);
