<?php
/**
 * The block on the page. WordPress calls this file with `$attributes`, and with the inner blocks as HTML in `$content`.
 */

defined( 'ABSPATH' ) || exit;

$nara_vard_given = array();
foreach ( $attributes as $nara_vard_name => $nara_vard_value ) {
	// contactId → contact-id
	$nara_vard_given[ strtolower( preg_replace( '/[A-Z]/', '-$0', $nara_vard_name ) ) ] = $nara_vard_value;
}
$nara_vard_widget = $nara_vard_given['widget'] ?? '';
unset( $nara_vard_given['widget'] );
// A block says no to every flag it has, also to those of other widgets, and keeps what was chosen before for another one.
$nara_vard_given = array_intersect_key( $nara_vard_given, nara_vard_widgets()[ $nara_vard_widget ] ?? array() );

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- nara_vard_element() escapes all of it.
echo nara_vard_element( $nara_vard_widget, $nara_vard_given, $content );
