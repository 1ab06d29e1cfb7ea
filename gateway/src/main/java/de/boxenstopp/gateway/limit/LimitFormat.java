package de.boxenstopp.gateway.limit;

import de.boxenstopp.gateway.limit.LimitSettings.Limit;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code 100/5m}. */
@Component
@ConfigurationPropertiesBinding
class LimitFormat implements Converter<String, Limit> {

    @Override
    public Limit convert(String source) {
        var slash = source.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A limit is written as 100/5m, not " + source);
        }
        return new Limit(
                Integer.parseInt(source.substring(0, slash).strip()),
                DurationStyle.detectAndParse(source.substring(slash + 1).strip()));
    }
}
