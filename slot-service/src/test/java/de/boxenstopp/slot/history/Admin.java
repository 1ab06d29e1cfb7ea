package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;

import de.boxenstopp.kit.problem.InvalidFields;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.capacity.application.ChangeDay;
import de.boxenstopp.slot.capacity.application.ChangeWindow;
import de.boxenstopp.slot.capacity.application.ChangeWorkshop;
import de.boxenstopp.slot.capacity.application.CloseDays;
import de.boxenstopp.slot.capacity.application.Order;
import de.boxenstopp.slot.capacity.domain.DayChange;
import de.boxenstopp.slot.capacity.domain.DayDraft;
import de.boxenstopp.slot.capacity.domain.WindowDraft;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Changes what the workshop can take by the acts that admins have. Of days that are not open there is nothing to change. */
final class Admin {

    private static final Order ORDER = new Order(WITTEN, "admin", null);

    private final Calendar calendar;
    private final Workshops workshops;
    private final ChangeWindow changeWindow;
    private final ChangeDay changeDay;
    private final CloseDays closeDays;
    private final ChangeWorkshop changeWorkshop;

    Admin(BeanFactory beans) {
        calendar = beans.getBean(Calendar.class);
        workshops = beans.getBean(Workshops.class);
        changeWindow = beans.getBean(ChangeWindow.class);
        changeDay = beans.getBean(ChangeDay.class);
        closeDays = beans.getBean(CloseDays.class);
        changeWorkshop = beans.getBean(ChangeWorkshop.class);
    }

    Answer setCapacity(SlotId window, int places) {
        return calendar.find(window).isEmpty()
                ? Answer.of("done")
                : answer(() -> changeWindow.handle(ORDER, window, places));
    }

    /** Leaves hours and windows as they are. */
    Answer setDay(LocalDate date, int bays, int dailyCap) {
        return day(date)
                .map(day -> new DayDraft(
                        day.opens(),
                        day.closes(),
                        calendar.windowLoads(WITTEN, date, date).stream()
                                .<@Nullable WindowDraft>map(Admin::draft)
                                .toList()))
                .map(hours -> answer(() -> changeDay.handle(ORDER, date, new DayChange(hours, bays, dailyCap))))
                .orElseGet(() -> Answer.of("done"));
    }

    void close(LocalDate date, boolean closed) {
        day(date).ifPresent(_ -> closeDays.handle(ORDER, new CloseDays.Command(date, date, closed, null)));
    }

    void takeBookings(boolean open) {
        var workshop = workshops.find(WITTEN).orElseThrow();
        changeWorkshop.handle(ORDER, workshop.name(), workshop.address(), open);
    }

    private Optional<WorkshopDay> day(LocalDate date) {
        return calendar.days(WITTEN, date, date).stream().findFirst();
    }

    private static WindowDraft draft(WindowLoad load) {
        var window = load.window();
        return new WindowDraft(window.kind(), window.start(), window.end(), window.capacity());
    }

    private static Answer answer(Runnable act) {
        try {
            act.run();
            return Answer.of("done");
        } catch (InvalidFields invalid) {
            return Answer.of(invalid.fields().getFirst().code().replace("window-", ""));
        }
    }
}
