<?php
/**
 * Plugin Name: Earshot
 * Description: Asks customers how it went: on the thank-you page of WooCommerce, and wherever [earshot] stands.
 * Version: 0.1.0
 * License: MIT
 */

const EARSHOT_SCRIPT = 'https://listen.example/earshot.js';

add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script( 'earshot', EARSHOT_SCRIPT, array(), null, array( 'strategy' => 'async' ) );
} );

function earshot_prompt( $attributes ) {
	$options = '';
	foreach ( $attributes as $name => $value ) {
		$options .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	return "<earshot-prompt$options></earshot-prompt>";
}

// [earshot prompt="how-did-we-do"] in a post or a page.
add_shortcode( 'earshot', function ( $given ) {
	return earshot_prompt( shortcode_atts( array( 'prompt' => 'how-did-we-do', 'display' => 'inline' ), $given ) );
} );

// The order's number makes sure that nobody is asked twice about the same order.
add_action( 'woocommerce_thankyou', function ( $order_id ) {
	echo earshot_prompt( array( 'prompt' => 'post-purchase', 'context-order' => "WC-$order_id" ) );
} );
