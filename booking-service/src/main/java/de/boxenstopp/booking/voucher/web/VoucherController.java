package de.boxenstopp.booking.voucher.web;

import de.boxenstopp.booking.voucher.application.ChangeVouchers;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import de.boxenstopp.kit.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins. Adding twice is refused by the code itself, so that no Idempotency-Key is needed. */
@RestController
@RequestMapping("/api/admin/vouchers")
class VoucherController {

    private final Vouchers vouchers;
    private final ChangeVouchers changeVouchers;

    VoucherController(Vouchers vouchers, ChangeVouchers changeVouchers) {
        this.vouchers = vouchers;
        this.changeVouchers = changeVouchers;
    }

    @Operation(summary = "All vouchers by their codes, with how often they were used")
    @GetMapping
    ListResponse all(
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = vouchers.all(page, size).stream().map(VoucherResponse::of).toList();
        return new ListResponse(items, page, size, vouchers.count());
    }

    @Operation(summary = "A new voucher; 409 voucher-exists when its code is taken")
    @PostMapping
    ResponseEntity<VoucherResponse> add(
            @Validated(VoucherRequest.Added.class) @RequestBody VoucherRequest request,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        var added = changeVouchers.add(request.toVoucher(), admin);
        return ResponseEntity.created(
                        URI.create("/api/admin/vouchers/" + added.code().value()))
                .body(VoucherResponse.of(added));
    }

    @Operation(summary = "All of it but its code; how often it was used stays")
    @PutMapping("/{code}")
    VoucherResponse change(
            @PathVariable String code,
            @Valid @RequestBody VoucherRequest request,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        return VoucherResponse.of(changeVouchers.change(request.toVoucher(known(code)), admin));
    }

    @Operation(summary = "409 voucher-used once a booking names it: then end it")
    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String code, @AuthenticationPrincipal(expression = "subject") String admin) {
        changeVouchers.remove(known(code), admin);
    }

    private static VoucherCode known(String code) {
        if (!code.matches(VoucherCode.FORM)) {
            throw new NotFound();
        }
        return new VoucherCode(code);
    }

    record ListResponse(List<VoucherResponse> items, int page, int size, long total) {}
}
