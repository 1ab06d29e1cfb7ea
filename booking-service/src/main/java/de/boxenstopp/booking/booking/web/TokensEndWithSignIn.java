package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.EndBookingTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The first request of somebody who is signed in, whatever it asks for, ends the tokens of their bookings. */
@Component
class TokensEndWithSignIn implements HandlerInterceptor, WebMvcConfigurer {

    private final EndBookingTokens endBookingTokens;

    TokensEndWithSignIn(EndBookingTokens endBookingTokens) {
        this.endBookingTokens = endBookingTokens;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SignedIn.customer(request.getUserPrincipal()).ifPresent(endBookingTokens::handle);
        return true;
    }
}
