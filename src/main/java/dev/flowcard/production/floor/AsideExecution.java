package dev.flowcard.production.floor;

import dev.flowcard.production.ArrivalSlips;
import dev.flowcard.production.HelpLine;
import dev.flowcard.production.NoticeBoard;
import dev.flowcard.production.OperationCode;
import dev.flowcard.production.PayDesk;
import dev.flowcard.production.ProcessChecks;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Does what a dialogue decided beside the work orders. */
@Component
class AsideExecution implements Consumer<FloorCommand.Beside> {
    private final HelpLine helpLine;
    private final PayDesk payDesk;
    private final NoticeBoard notices;
    private final ProcessChecks checks;
    private final ChargeLog charges;
    private final ArrivalSlips slips;

    AsideExecution(
            HelpLine helpLine,
            PayDesk payDesk,
            NoticeBoard notices,
            ProcessChecks checks,
            ChargeLog charges,
            ArrivalSlips slips) {
        this.helpLine = helpLine;
        this.payDesk = payDesk;
        this.notices = notices;
        this.checks = checks;
        this.charges = charges;
        this.slips = slips;
    }

    @Override
    public void accept(FloorCommand.Beside command) {
        switch (command) {
            case FloorCommand.CallHelp call -> helpLine.raise(call.call());
            case FloorCommand.AnswerHelp answer -> helpLine.answer(answer.workUnit(), answer.by());
            case FloorCommand.EndHelp end -> helpLine.end(end.workUnit());
            case FloorCommand.NoteCheck check -> checks.note(check.found());
            case FloorCommand.ShowPay pay -> payDesk.show(pay.terminal(), pay.person(), pay.at());
            case FloorCommand.ReadNotices read -> notices.read(read.place(), read.readers(), read.at());
            case FloorCommand.OpenCharge open -> charges.open(open);
            case FloorCommand.CloseCharge close -> charges.close(close.number(), close.at());
            case FloorCommand.ReopenCharge reopen -> charges.reopen(reopen.number());
            case FloorCommand.ArrivalSlip slip -> {
                OperationCode of = OperationCode.read(slip.of());
                slips.write(of.workOrder(), of.sequence(), slip.expected(), slip.counted(), slip.persons(), slip.at());
            }
        }
    }
}
