package de.boxenstopp.booking.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max@example.de",
                " max.muster+auto@mail.example.co.uk ",
                "jürgen@müller.de",
                "m@xn--mller-kva.de",
                "o'neil@example.museum"
            })
    void takesAddressesThatMailCanBeSentTo(String email) {
        assertThat(brokenBy(new Form("x", "x", email, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max",
                "max@",
                "@example.de",
                "max@example",
                "max@@example.de",
                "max mustermann@example.de",
                "max@exa mple.de",
                ".max@example.de",
                "max.@example.de",
                "m..x@example.de",
                "max@-example.de",
                "max@example.de\r\nBcc: all@example.de",
                "max@example.de, eve@example.de",
                "😀@example.de",
                "max@example.123"
            })
    void refusesAddressesThatItCannot(String email) {
        assertThat(brokenBy(new Form("x", "x", email, null))).containsExactly("email");
    }

    @Test
    void refusesAnAddressLongerThanMailAllows() {
        var tooLong = "a".repeat(60) + "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + "."
                + "e".repeat(60) + ".de";

        assertThat(brokenBy(new Form("x", "x", tooLong, null))).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"58452", " 58452 "})
    void takesFiveDigitsForAPostalCode(String zip) {
        assertThat(brokenBy(new Form("x", "x", null, zip))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5845", "584522", "D-58452", "58 452", "５８４５２", "5845x"})
    void takesNothingElseForAPostalCode(String zip) {
        assertThat(brokenBy(new Form("x", "x", null, zip))).containsExactly("zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë-Marie O'Neill", "مريم", "王芳", "Anna 👩‍🔧", "Dr. h. c. Müller"})
    void takesNamesFromAllOverTheWorld(String name) {
        assertThat(brokenBy(new Form(name, name, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Max\u0000", "Max\u0007", "Max\nMustermann", "Max\u202Enretsum", "Max\u2028Mustermann"})
    void refusesCharactersThatSteer(String name) {
        assertThat(brokenBy(new Form(name, "x", null, null)).contains("line")).isTrue();
    }

    @Test
    void takesSeveralLinesWhereThereMayBeSome() {
        assertThat(brokenBy(new Form("x", "Bitte klingeln\n\tHinterhof", null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b"})
    void wantsSomethingToSee(String nothing) {
        assertThat(brokenBy(new Form(nothing, "x", null, null))).containsExactly("line");
    }

    private static List<String> brokenBy(Form form) {
        return VALIDATOR.validate(form).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .toList();
    }

    record Form(
            @Filled @Plain String line,
            @Plain(lines = true) String lines,
            @EmailAddress @Nullable String email,
            @PostalCode @Nullable String zip) {}
}
