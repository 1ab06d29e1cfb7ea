package de.boxenstopp.slot.capacity.web;

import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.application.ChangeCapacity;
import de.boxenstopp.slot.capacity.application.ChangeDay;
import de.boxenstopp.slot.capacity.application.ChangeWindow;
import de.boxenstopp.slot.capacity.application.CloseDays;
import de.boxenstopp.slot.capacity.application.Order;
import de.boxenstopp.slot.capacity.application.ShowCapacity;
import de.boxenstopp.slot.capacity.web.CapacityRequests.CapacityRequest;
import de.boxenstopp.slot.capacity.web.CapacityRequests.ClosedDaysRequest;
import de.boxenstopp.slot.capacity.web.CapacityRequests.DayRequest;
import de.boxenstopp.slot.capacity.web.CapacityRequests.WindowRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a workshop can take: usually, and on single days. Every change is effective when it is answered. */
@RestController
@RequestMapping("/api/admin/workshops/{workshopId}")
class CapacityController {

    private final ShowCapacity showCapacity;
    private final ChangeCapacity changeCapacity;
    private final ChangeDay changeDay;
    private final ChangeWindow changeWindow;
    private final CloseDays closeDays;

    CapacityController(
            ShowCapacity showCapacity,
            ChangeCapacity changeCapacity,
            ChangeDay changeDay,
            ChangeWindow changeWindow,
            CloseDays closeDays) {
        this.showCapacity = showCapacity;
        this.changeCapacity = changeCapacity;
        this.changeDay = changeDay;
        this.changeWindow = changeWindow;
        this.closeDays = closeDays;
    }

    @Operation(summary = "Rules, bays, daily cap and weeks, and the days that are not as usual")
    @GetMapping("/capacity")
    CapacityView show(@PathVariable UUID workshopId) {
        return CapacityView.of(showCapacity.handle(new WorkshopId(workshopId)));
    }

    @Operation(summary = "Changes what is usual: rules, bays and cap at once, the week from a date on")
    @PutMapping("/capacity")
    CapacityView change(
            @PathVariable UUID workshopId, @RequestBody CapacityRequest asked, @AuthenticationPrincipal Jwt admin) {
        changeCapacity.handle(order(workshopId, admin, asked.version()), asked.toCommand());
        return show(workshopId);
    }

    @Operation(summary = "Hours, windows, bays and cap of one day; what is left out is as usual")
    @PutMapping("/capacity/days/{date}")
    DayAnswer changeDay(
            @PathVariable UUID workshopId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestBody DayRequest asked,
            @AuthenticationPrincipal Jwt admin) {
        return DayAnswer.of(changeDay.handle(order(workshopId, admin, asked.version()), date, asked.toChange()));
    }

    @Operation(summary = "Places of one window, never fewer than are taken")
    @PutMapping("/capacity/windows/{slotId}")
    DayAnswer changeWindow(
            @PathVariable UUID workshopId,
            @PathVariable UUID slotId,
            @RequestBody WindowRequest asked,
            @AuthenticationPrincipal Jwt admin) {
        return DayAnswer.of(
                changeWindow.handle(order(workshopId, admin, asked.version()), new SlotId(slotId), asked.capacity()));
    }

    @Operation(summary = "Closes days or opens them again, and says whose bookings are on those that are closed")
    @PutMapping("/closed-days")
    ClosedDaysView close(
            @PathVariable UUID workshopId, @RequestBody ClosedDaysRequest asked, @AuthenticationPrincipal Jwt admin) {
        return ClosedDaysView.of(closeDays.handle(order(workshopId, admin, asked.version()), asked.toCommand()));
    }

    @Operation(summary = "Who changed what, the latest first")
    @GetMapping("/audit")
    List<AuditView> audit(
            @PathVariable UUID workshopId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        return showCapacity.audit(new WorkshopId(workshopId), page, size).stream()
                .map(AuditView::of)
                .toList();
    }

    private static Order order(UUID workshop, Jwt admin, @Nullable Long version) {
        return new Order(new WorkshopId(workshop), Staff.of(admin), version);
    }

    /** @param version of the workshop */
    record DayAnswer(long version, DayView day) {

        static DayAnswer of(ChangeDay.ChangedDay changed) {
            return new DayAnswer(changed.version(), DayView.of(changed.day()));
        }
    }
}
