package de.boxenstopp.slot.availability.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.FRIDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NEXT_MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WEDNESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.availability.application.CalendarChanges.Days;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangedDaysTest {

    private static final LocalDate FAR = MONDAY.plusDays(40);

    @Test
    void areReadAtOnceWhenTheyAreClose() {
        assertThat(together(days(FAR, FAR), days(TUESDAY, WEDNESDAY), days(MONDAY, TUESDAY), days(FRIDAY, FRIDAY)))
                .containsExactly(days(MONDAY, FRIDAY), days(FAR, FAR));
    }

    @Test
    void keepTheLaterEndWhenOneContainsTheOther() {
        assertThat(together(days(MONDAY, FRIDAY), days(TUESDAY, TUESDAY))).containsExactly(days(MONDAY, FRIDAY));
    }

    @Test
    void belongToOneWorkshop() {
        var other = new WorkshopId(UUID.randomUUID());

        assertThat(together(days(MONDAY, MONDAY), new Days(other, MONDAY, MONDAY)))
                .containsExactlyInAnyOrder(days(MONDAY, MONDAY), new Days(other, MONDAY, MONDAY));
    }

    @Test
    void areOnlyThoseThatThePictureHas() {
        assertThat(ChangedDays.of(List.of(days(MONDAY, FAR), days(FAR, FAR)), TUESDAY, NEXT_MONDAY))
                .containsExactly(days(TUESDAY, NEXT_MONDAY));
    }

    private static List<Days> together(Days... changed) {
        return ChangedDays.of(List.of(changed), LocalDate.EPOCH, FAR);
    }

    private static Days days(LocalDate from, LocalDate to) {
        return new Days(WITTEN, from, to);
    }
}
