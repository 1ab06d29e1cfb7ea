package de.boxenstopp.kit.problem;

/** One piece of the input is wrong in a way no annotation can say: 400, with the text {@code field.<code>}. */
public final class InvalidField extends RuntimeException {

    private final String field;
    private final String code;

    public InvalidField(String field, String code) {
        super(field + " " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
